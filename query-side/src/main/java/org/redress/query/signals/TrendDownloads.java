package org.redress.query.signals;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.signin.SignedIn;
import org.redress.query.logpage.LogFile;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.reading.Readers;
import org.redress.query.replica.LogSelection;
import org.redress.query.replica.MinableLogs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** A trend as files to take along: as a picture as it is shown, and its points as a table. */
@Controller
class TrendDownloads {
    static final String PICTURE = TrendsAsked.ADDRESS + "/picture";
    static final String TABLE = TrendsAsked.ADDRESS + "/points.csv";

    private final SignalFigures figures;
    private final Readers readers;
    private final Frames frames;

    TrendDownloads(SignalFigures figures, Readers readers, Frames frames) {
        this.figures = figures;
        this.readers = readers;
        this.frames = frames;
    }

    @GetMapping(PICTURE)
    ResponseEntity<String> picture(
            @ModelAttribute SignalsAsked asked,
            @ModelAttribute LogSelection selection,
            SignedIn person,
            HttpServletRequest request) {
        readers.readerOfStatistics(person);
        SignalsQuestion question = new SignalsQuestion(asked, selection);
        Signals signals = figures.signals(MinableLogs.OWN, question, TrendCasesPage.ADDRESS);
        if (signals.points().isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
        TrendWords words = new TrendWords(frames.around(request, person, Place.TRENDS));
        return LogFile.picture(name(signals, "svg"), TrendPicture.of(signals, question, words));
    }

    @GetMapping(TABLE)
    ResponseEntity<String> table(
            @ModelAttribute SignalsAsked asked, @ModelAttribute LogSelection selection, SignedIn person) {
        readers.readerOfStatistics(person);
        Signals signals =
                figures.signals(MinableLogs.OWN, new SignalsQuestion(asked, selection), TrendCasesPage.ADDRESS);
        return LogFile.table(name(signals, "csv"), SignalsTable.of(signals));
    }

    private static String name(Signals signals, String ending) {
        return "redress-trend-%d.%s".formatted(signals.position(), ending);
    }
}

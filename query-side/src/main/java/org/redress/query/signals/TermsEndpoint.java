package org.redress.query.signals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Words that are new in narratives, over HTTP: for those only who may read what customers write. */
@RestController
class TermsEndpoint {
    private final TermFigures figures;
    private final Readers readers;

    TermsEndpoint(TermFigures figures, Readers readers) {
        this.figures = figures;
        this.readers = readers;
    }

    /** Words and phrases that more of the recent narratives have than of the earlier ones. */
    @GetMapping("/api/mining/logs/own/terms")
    FoundTerms terms(
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(required = false) @Nullable LocalDate until,
            Envelope envelope) {
        Reader reader = readers.readerOfStatistics(envelope);
        if (!reader.mayReadWords()) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
        if (days < 1 || days > TermFigures.DAYS_MAX) {
            throw new InvalidInput("days", "must be 1 to " + TermFigures.DAYS_MAX);
        }
        return figures.terms(days, until, readers.wordsFor(reader));
    }
}

package org.redress.query.processmap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.signin.SignedIn;
import org.redress.query.logpage.AskableLogs;
import org.redress.query.logpage.LogFile;
import org.redress.query.logpage.LogPages;
import org.redress.query.page.Frames;
import org.redress.query.page.Place;
import org.redress.query.reading.Csv;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The map as files to take along: as a picture as it is shown, and all of its paths as a table. */
@Controller
class MapDownloads {
    static final String PICTURE = MapAsked.ADDRESS + "/picture";
    static final String TABLE = MapAsked.ADDRESS + "/paths.csv";

    private final AskableLogs logs;
    private final LogPages pages;
    private final Frames frames;

    MapDownloads(AskableLogs logs, LogPages pages, Frames frames) {
        this.logs = logs;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping(PICTURE)
    ResponseEntity<String> picture(SignedIn person, HttpServletRequest request) {
        pages.demandReader(person);
        MapAsked asked = MapAsked.of(request, pages.zone());
        MapFindings found = logs.ask(asked.log(), log -> MapFindings.of(log, asked));
        if (found.isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
        MapWords words = words(asked, person, request);
        MapSliders sliders = asked.sliders(found.graph());
        MapSelection selection = MapSelection.of(found.graph(), sliders.activities(), sliders.paths());
        MapDrawing drawing = MapLayout.of(selection, found.order(), words::activity);
        return LogFile.picture("process-map.svg", MapPicture.of(drawing, words, asked.measure()));
    }

    @GetMapping(TABLE)
    ResponseEntity<String> table(SignedIn person, HttpServletRequest request) {
        pages.demandReader(person);
        MapAsked asked = MapAsked.of(request, pages.zone());
        MapFindings found = logs.ask(asked.log(), log -> MapFindings.of(log, asked));
        MapWords words = words(asked, person, request);
        StringBuilder lines =
                new StringBuilder(Csv.line(List.of("from", "to", "count", "cases", "mean seconds", "median seconds")));
        for (MapPath path : MapSelection.pathsOf(found.graph())) {
            List<Object> cells = new ArrayList<>(
                    List.of(words.stop(path.from()), words.stop(path.to()), path.count(), path.cases()));
            cells.add(path.mean() == null ? "" : path.mean().toMillis() / 1000.0);
            cells.add(path.median() == null ? "" : path.median().toMillis() / 1000.0);
            lines.append(Csv.line(cells));
        }
        return LogFile.table("process-map.csv", lines.toString());
    }

    private MapWords words(MapAsked asked, SignedIn person, HttpServletRequest request) {
        return new MapWords(frames.around(request, person, Place.PROCESS_MAP), asked);
    }
}

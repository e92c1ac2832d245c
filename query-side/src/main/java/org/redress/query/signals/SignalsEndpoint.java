package org.redress.query.signals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Readers;
import org.redress.query.replica.LogLinks;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Control charts over HTTP: each point tells its limits, which rules flag it, and where its cases are. */
@RestController
class SignalsEndpoint {
    private final SignalFigures figures;
    private final Readers readers;

    SignalsEndpoint(SignalFigures figures, Readers readers) {
        this.figures = figures;
        this.readers = readers;
    }

    /** A chart over time with its limits, where they come from, what they flag and how often by chance. */
    @GetMapping(value = "/api/mining/logs/{log}/signals", produces = MediaType.APPLICATION_JSON_VALUE)
    Signals signals(
            @PathVariable String log,
            @ModelAttribute @ParameterObject SignalsAsked asked,
            HttpServletRequest request,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return figures.signals(log, asked.asGiven(request), list(log));
    }

    /** The same as a table. */
    @GetMapping(value = "/api/mining/logs/{log}/signals", produces = "text/csv")
    String table(
            @PathVariable String log,
            @ModelAttribute @ParameterObject SignalsAsked asked,
            HttpServletRequest request,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return SignalsTable.of(figures.signals(log, asked.asGiven(request), list(log)));
    }

    /** The cases of one point by their ids, the last first. */
    @GetMapping("/api/mining/logs/{log}/signals/cases")
    Cases cases(
            @PathVariable String log,
            @ModelAttribute @ParameterObject SignalsAsked asked,
            @RequestParam LocalDate point,
            HttpServletRequest request,
            Envelope envelope) {
        readers.readerOfStatistics(envelope);
        return new Cases(figures.cases(log, asked.asGiven(request), point));
    }

    /**
     * Cases by their ids.
     *
     * @param items at most {@value SignalFigures#CASES_MAX}
     */
    record Cases(List<String> items) {
        Cases {
            items = List.copyOf(items);
        }
    }

    private static String list(String log) {
        return LogLinks.LOGS + "/" + log + "/signals/cases";
    }
}

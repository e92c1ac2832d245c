package org.redress.query.signals;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.replica.LogSelection;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Words that are new in narratives, over HTTP: for those only who may read what customers write. No answer is kept, neither
 * here as that of a task nor by who asked: who is erased meanwhile must not live on in one.
 */
@RestController
class TermsEndpoint {
    private final TermFigures figures;
    private final Readers readers;

    TermsEndpoint(TermFigures figures, Readers readers) {
        this.figures = figures;
        this.readers = readers;
    }

    @Operation(
            summary = "Words and phrases that more of the recent narratives have than of the earlier ones",
            description =
                    "Of the cases that the selection leaves. What fewer than five recent narratives have is not told:"
                            + " it could tell whose they are.")
    @GetMapping("/api/mining/logs/own/terms")
    ResponseEntity<FoundTerms> terms(
            @ModelAttribute @ParameterObject LogSelection selection,
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
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(figures.terms(selection.filter(), days, until, readers.wordsFor(reader)));
    }
}

package org.redress.query.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.problem.RefusalProblems;
import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.query.reading.AsOf;
import org.redress.query.reading.Reader;
import org.redress.query.reading.Readers;
import org.redress.query.reading.ReadersJson;
import org.redress.query.reading.Words;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One complaint over HTTP: now, as of a moment or an event, or once the view has seen what the caller wrote. */
@RestController
class CaseFileEndpoint {
    private final FiledCases cases;
    private final ViewProgress progress;
    private final Readers readers;
    private final ReadersJson json;
    private final ComplaintPolicy policy;

    CaseFileEndpoint(
            FiledCases cases, ViewProgress progress, Readers readers, ReadersJson json, ComplaintPolicy policy) {
        this.cases = cases;
        this.progress = progress;
        this.readers = readers;
        this.json = json;
        this.policy = policy;
    }

    @GetMapping("/api/complaints/{id}")
    ResponseEntity<CaseAnswer> show(
            @PathVariable ComplaintId id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long asOfSequence,
            @RequestParam(required = false) @Nullable Long afterPosition,
            Envelope envelope) {
        Reader reader = readers.reader(envelope);
        AsOf part = AsOf.of(asOf, asOfSequence);
        if (afterPosition != null) {
            await(id.value(), afterPosition, part);
        }
        FiledCase found = cases.find(id.value(), part).orElseThrow(CaseFileEndpoint::unknown);
        Words words = readers.wordsFor(reader);
        String file = json.write(found.row().value(), words);
        return ResponseEntity.ok()
                .eTag("\"" + found.row().version() + "\"")
                .body(new CaseAnswer(
                        found.row().complaint(),
                        found.status(),
                        found.row().version(),
                        found.row().position(),
                        found.glance(),
                        found.nextSteps(reader, policy),
                        words.openness(),
                        file));
    }

    private void await(String complaint, long position, AsOf part) {
        if (!(part instanceof AsOf.Now)) {
            throw new InvalidInput("afterPosition", "goes without asOf and asOfSequence, which wait for nothing");
        }
        // The case's own row may be there before the view tells how far it is.
        boolean seen = cases.find(complaint, part)
                .filter(found -> found.row().position() >= position)
                .isPresent();
        if (!seen && !progress.awaitReached(CaseFileView.VIEW, complaint, position)) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE.problem().because("The view has not reached this position yet."));
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(RefusalProblems.of(Refusal.COMPLAINT_UNKNOWN));
    }
}

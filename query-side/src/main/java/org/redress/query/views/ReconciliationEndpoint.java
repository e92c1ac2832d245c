package org.redress.query.views;

import java.net.URI;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Readers;
import org.redress.query.upkeep.Findings;
import org.redress.query.upkeep.Reconciliations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the views have applied, held against what the log has stored: on demand, and what came of it. */
@RestController
class ReconciliationEndpoint {
    private static final String ADDRESS = "/api/views/reconciliation";

    private final Reconciliations reconciliations;
    private final Findings findings;
    private final ReconcilerLoop loop;
    private final Readers readers;

    ReconciliationEndpoint(Reconciliations reconciliations, Findings findings, ReconcilerLoop loop, Readers readers) {
        this.reconciliations = reconciliations;
        this.findings = findings;
        this.loop = loop;
        this.readers = readers;
    }

    /** The last one, under way or ended. */
    @GetMapping(ADDRESS)
    ReconciliationStatus last(Envelope envelope) {
        readers.reader(envelope);
        return status();
    }

    /** Begins one; what is under way goes on. */
    @PostMapping(ADDRESS)
    ResponseEntity<ReconciliationStatus> begin(Envelope envelope) {
        administrator(envelope);
        loop.ask();
        return accepted();
    }

    @DeleteMapping(ADDRESS)
    ResponseEntity<ReconciliationStatus> cancel(Envelope envelope) {
        administrator(envelope);
        if (!reconciliations.cancel()) {
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
        return accepted();
    }

    private ResponseEntity<ReconciliationStatus> accepted() {
        return ResponseEntity.accepted().location(URI.create(ADDRESS)).body(status());
    }

    private ReconciliationStatus status() {
        return reconciliations
                .last()
                .map(last -> ReconciliationStatus.of(last, findings.first(Findings.KEPT_MAX)))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND.problem()));
    }

    private void administrator(Envelope envelope) {
        if (!readers.reader(envelope).roles().contains(Role.ADMINISTRATOR)) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
    }
}

package org.redress.query.replica;

import java.net.URI;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Readers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The replica of this node over HTTP: how far behind it is, and making it anew. */
@RestController
class ReplicaEndpoint {
    private static final String REBUILD = "/api/mining/replica/rebuild";

    private final Replica replica;
    private final Readers readers;

    ReplicaEndpoint(Replica replica, Readers readers) {
        this.replica = replica;
        this.readers = readers;
    }

    /** How far it is, and how far a new one beside it: for those whom it answers, and for those who make it anew. */
    @GetMapping("/api/mining/replica")
    ReplicaStatus status(Envelope envelope) {
        if (!isAdministrator(envelope)) {
            readers.readerOfStatistics(envelope);
        }
        return replica.status();
    }

    /** Answers at once; how far the rebuild is stands at the address of the replica. */
    @PostMapping(REBUILD)
    ResponseEntity<ReplicaStatus> rebuild(Envelope envelope) {
        demandAdministrator(envelope);
        replica.rebuild();
        return ResponseEntity.accepted()
                .location(URI.create("/api/mining/replica"))
                .body(replica.status());
    }

    /** Gives up the rebuild; what answers now goes on. */
    @DeleteMapping(REBUILD)
    ReplicaStatus cancel(Envelope envelope) {
        demandAdministrator(envelope);
        replica.cancelRebuild();
        return replica.status();
    }

    private void demandAdministrator(Envelope envelope) {
        if (!isAdministrator(envelope)) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
    }

    private boolean isAdministrator(Envelope envelope) {
        return readers.reader(envelope).roles().contains(Role.ADMINISTRATOR);
    }
}

package org.redress.query.history;

import org.redress.http.request.ComplaintId;
import org.redress.http.request.Envelope;
import org.redress.query.reading.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The proof of one case over HTTP; no words are in it. */
@RestController
class RebuildProofEndpoint {
    private final RebuildProofs proofs;
    private final Readers readers;

    RebuildProofEndpoint(RebuildProofs proofs, Readers readers) {
        this.proofs = proofs;
        this.readers = readers;
    }

    @GetMapping("/api/complaints/{id}/rebuild-proof")
    RebuildProof prove(@PathVariable ComplaintId id, Envelope envelope) {
        readers.reader(envelope);
        return proofs.of(id.value());
    }
}

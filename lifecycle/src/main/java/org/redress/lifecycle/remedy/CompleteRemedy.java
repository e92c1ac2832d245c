package org.redress.lifecycle.remedy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.EvidenceKind;
import org.redress.events.PersonId;
import org.redress.lifecycle.input.FreeText;

/**
 * Record that the remedy was carried out, with proof.
 *
 * @param secondLookBy who looked at the result beside the one who did it, where the policy asks for it
 */
public record CompleteRemedy(
        FreeText result,
        @Valid @Size(min = 1, max = EVIDENCE_MAX) List<Proof> evidence,
        @Nullable PersonId secondLookBy) {
    /** Proofs of one remedy; bounds one event. */
    public static final int EVIDENCE_MAX = 20;

    /** One proof, in words: what it is and where it is kept. */
    public record Proof(EvidenceKind kind, FreeText description) {}
}

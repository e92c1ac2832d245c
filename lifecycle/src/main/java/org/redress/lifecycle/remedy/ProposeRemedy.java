package org.redress.lifecycle.remedy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.RemedyKind;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.input.Spans;

/**
 * Offer the customer one or more ways out.
 *
 * @param executionBy until when the chosen one will be carried out; a promise
 * @param validUntil until when the customer may answer; until {@code executionBy} where it is not said
 * @param reviewedBy who read the words before they went out, where the policy asks for it
 */
public record ProposeRemedy(
        @Valid @Size(min = 1, max = OPTIONS_MAX) List<Option> options,
        @Future Instant executionBy,
        @Nullable PersonId reviewedBy,
        @Nullable @Future Instant validUntil) {
    /** Nobody chooses among more; bounds one event. */
    public static final int OPTIONS_MAX = 10;

    /** An offer that ends when it should have been carried out. */
    public ProposeRemedy(List<Option> options, Instant executionBy, @Nullable PersonId reviewedBy) {
        this(options, executionBy, reviewedBy, null);
    }

    /**
     * One way out, told whole.
     *
     * @param covers the ids of the demands it fulfils
     * @param draft the id of the granted draft, where it is above the own authority
     */
    public record Option(
            RemedyKind kind,
            FreeText outline,
            FreeText effect,
            @Size(min = 1, max = ARGUMENTS_MAX) List<FreeText> pros,
            @Size(min = 1, max = ARGUMENTS_MAX) List<FreeText> cons,
            Duration timeNeeded,
            Money budget,
            @Size(max = DEMANDS_MAX) List<ShortText> covers,
            @Nullable ShortText draft) {
        /** Good or bad sides of one option; bounds one event. */
        public static final int ARGUMENTS_MAX = 10;

        /** Demands that one option can name; no case gets near it. */
        public static final int DEMANDS_MAX = 100;

        /** An option within the own authority. */
        public Option(
                RemedyKind kind,
                FreeText outline,
                FreeText effect,
                List<FreeText> pros,
                List<FreeText> cons,
                Duration timeNeeded,
                Money budget,
                List<ShortText> covers) {
            this(kind, outline, effect, pros, cons, timeNeeded, budget, covers, null);
        }

        public Option {
            Spans.check("timeNeeded", timeNeeded);
        }
    }
}

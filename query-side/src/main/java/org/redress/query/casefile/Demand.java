package org.redress.query.casefile;

import org.jspecify.annotations.Nullable;
import org.redress.events.DemandDeclined;
import org.redress.events.Personal;

/**
 * One thing the customer wants.
 *
 * @param refusal why we cannot do it, and what we offered instead; null as long as we did not say so
 */
public record Demand(
        String demand, Personal wish, Stamp stamp, @Nullable Refusal refusal) {

    /** Our no, with its reason and another way. */
    public record Refusal(Personal reason, Personal alternative, Stamp stamp) {}

    Demand declined(DemandDeclined e, Stamp when) {
        return new Demand(demand, wish, stamp, new Refusal(e.reason(), e.alternative(), when));
    }
}

package org.redress.lifecycle.demand;

import jakarta.validation.constraints.Future;
import java.time.Instant;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Tell the customer that a demand cannot be met now, what there is instead, and when we come back to it.
 *
 * @param until when we come back to it; a promise
 */
public record DeferDemand(
        ShortText demand,
        FreeText reason,
        FreeText alternative,
        @Future Instant until) {}

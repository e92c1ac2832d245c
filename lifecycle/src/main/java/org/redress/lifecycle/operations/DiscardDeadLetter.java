package org.redress.lifecycle.operations;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.redress.events.ViewName;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.FreeText;

/**
 * A view is to go on without a complaint that it has set aside.
 *
 * @param firstPosition of the first event that it has not taken up, as the list of those set aside tells it
 * @param parkedAt as that list tells it; names this setting aside and no earlier or later one of the same complaint
 * @param reason kept under the key of the person who decides
 */
public record DiscardDeadLetter(
        ViewName view, CaseId complaint, @Min(1) long firstPosition, Instant parkedAt, FreeText reason) {}

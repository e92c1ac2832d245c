package org.redress.lifecycle.closure;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;

/**
 * Finish the case.
 *
 * @param referredTo where the customer was sent instead; that finishes nothing (N-04)
 */
public record CloseComplaint(
        @Nullable FreeText summary, @Nullable FreeText referredTo) {}

package org.redress.lifecycle.closure;

import org.jspecify.annotations.Nullable;
import org.redress.events.Role;
import org.redress.lifecycle.input.FreeText;

/**
 * Finish a case in which a superior has ruled and the customer does not agree.
 *
 * @param appealLevelTold whom the customer may ask next, as we told him; none when the ladder has ended
 */
public record CloseWithoutAgreement(
        @Nullable Role appealLevelTold, @Nullable FreeText summary) {}

package org.redress.lifecycle.closure;

import org.jspecify.annotations.Nullable;
import org.redress.events.Channel;
import org.redress.events.PersonId;
import org.redress.lifecycle.input.FreeText;

/**
 * Finish the case of a customer whom nobody reached, after writing to him.
 *
 * @param message what was written
 * @param reviewedBy who read it before it went out, where the policy or the case asks for it
 */
public record CloseAsUnreachable(
        Channel channel, FreeText message, @Nullable PersonId reviewedBy) {}

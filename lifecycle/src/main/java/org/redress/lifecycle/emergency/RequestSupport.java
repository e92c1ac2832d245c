package org.redress.lifecycle.emergency;

import org.redress.events.Role;
import org.redress.lifecycle.input.FreeText;

/**
 * Look for support, because nobody replies.
 *
 * @param from who is asked
 */
public record RequestSupport(Role from, FreeText reason) {}

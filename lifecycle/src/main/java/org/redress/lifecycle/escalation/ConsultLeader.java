package org.redress.lifecycle.escalation;

import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.lifecycle.input.FreeText;

/**
 * Record the advice of somebody above, or of the expert line.
 *
 * @param person who gave it
 */
public record ConsultLeader(Role leader, @Nullable PersonId person, FreeText advice) {}

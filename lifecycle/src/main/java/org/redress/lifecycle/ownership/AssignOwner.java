package org.redress.lifecycle.ownership;

import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.events.UnitId;

/** Say who answers for the case. */
public record AssignOwner(PersonId owner, @Nullable UnitId unit) {}

package org.redress.events;

import org.jspecify.annotations.Nullable;

/** Who answers for a case, and for which unit. */
public record Owner(PersonId person, @Nullable UnitId unit) {}

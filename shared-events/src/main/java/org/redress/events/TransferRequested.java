package org.redress.events;

import org.jspecify.annotations.Nullable;

/** The owner asks a person, or anyone of a unit, to take over; until then he stays the owner. Source: M-34, N-01. */
public record TransferRequested(
        @Nullable PersonId toPerson, @Nullable UnitId toUnit, Personal reason) implements OwnershipEvent {}

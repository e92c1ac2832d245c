package org.redress.events;

import org.jspecify.annotations.Nullable;

/** A unit exists; only the first one, the root of the tree, has no parent. */
public record UnitFounded(
        UnitId unit, UnitKind kind, String name, @Nullable UnitId parent) implements OrganisationEvent {}

package org.redress.lifecycle.organisation;

import org.jspecify.annotations.Nullable;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.input.ShortText;

/**
 * A unit of the organisation tree is to exist.
 *
 * @param parent absent only for the root of the tree
 */
public record FoundUnit(
        UnitId unit,
        UnitKind kind,
        ShortText name,
        @Nullable UnitId parent) {}

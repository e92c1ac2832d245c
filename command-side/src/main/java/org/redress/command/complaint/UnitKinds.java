package org.redress.command.complaint;

import java.util.Optional;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;

/** What kind of unit somebody speaks of; some rules depend on it. */
@FunctionalInterface
public interface UnitKinds {
    /** The kind of a unit of this tenant; empty for one that nobody founded. */
    Optional<UnitKind> of(String tenant, UnitId unit);
}

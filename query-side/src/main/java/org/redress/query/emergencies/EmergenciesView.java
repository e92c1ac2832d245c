package org.redress.query.emergencies;

import org.redress.query.upkeep.View;

/** What upkeep knows of the board of emergencies. */
final class EmergenciesView {
    /** Goes into the annotation that names the processor. */
    static final String NAME = "emergencies";

    static final View VIEW = new View(NAME, 1);

    private EmergenciesView() {}
}

package org.redress.query.appeals;

import org.redress.query.upkeep.View;

/** What upkeep knows of the list of appeals. */
final class AppealsView {
    /** Goes into the annotation that names the processor. */
    static final String NAME = "appeals";

    static final View VIEW = new View(NAME, 1);

    private AppealsView() {}
}

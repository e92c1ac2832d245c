package org.redress.query.preventions;

import org.redress.query.upkeep.View;

/** What upkeep knows of the register of preventions. */
final class PreventionsView {
    /** Goes into the annotation that names the processor. */
    static final String NAME = "preventions";

    static final View VIEW = new View(NAME, 1);

    private PreventionsView() {}
}

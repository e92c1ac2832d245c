package org.redress.query.promises;

import org.redress.query.upkeep.View;

/** What upkeep knows of the board of promises. */
final class PromisesView {
    /** Goes into the annotation that names the processor. */
    static final String NAME = "promises";

    static final View VIEW = new View(NAME, 1);

    private PromisesView() {}
}

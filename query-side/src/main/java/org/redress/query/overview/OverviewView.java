package org.redress.query.overview;

import org.redress.query.upkeep.View;

/** What upkeep knows of the overview. */
final class OverviewView {
    /** Goes into the annotation that names the processor. */
    static final String NAME = "overview";

    static final View VIEW = new View(NAME, 1);

    private OverviewView() {}
}

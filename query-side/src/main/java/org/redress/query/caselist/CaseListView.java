package org.redress.query.caselist;

import org.redress.query.upkeep.View;

/** What upkeep knows of the case list. */
final class CaseListView {

    /** Goes into the annotation that names the processor. */
    static final String NAME = "case-list";

    static final View VIEW = new View(NAME, 3);

    private CaseListView() {}
}

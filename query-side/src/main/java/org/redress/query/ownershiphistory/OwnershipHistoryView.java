package org.redress.query.ownershiphistory;

import org.redress.query.upkeep.View;

/** What upkeep knows of the history of owners. */
final class OwnershipHistoryView {
    /** Goes into the annotation that names the processor. */
    static final String NAME = "ownership-history";

    static final View VIEW = new View(NAME, 1);

    private OwnershipHistoryView() {}
}

package org.redress.query.authorityqueue;

import org.redress.query.upkeep.View;

/** What upkeep knows of the queue of drafts. */
final class AuthorityQueueView {
    /** Goes into the annotation that names the processor. */
    static final String NAME = "authority-queue";

    static final View VIEW = new View(NAME, 1);

    private AuthorityQueueView() {}
}

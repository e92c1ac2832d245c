package org.redress.query.authorityqueue;

/** What the page of drafts can list. */
enum AuthorityTab {
    /** What waits for one of the reader's roles. */
    MINE,
    /** What waits for anybody. */
    WAITING
}

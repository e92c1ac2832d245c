package org.redress.query.promises;

/** What the page of promises can list. */
enum PromiseTab {
    /** All that we owe. */
    OWED,
    /** What the reader answers for. */
    MINE
}

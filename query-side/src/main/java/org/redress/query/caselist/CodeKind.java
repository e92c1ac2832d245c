package org.redress.query.caselist;

/** What a code of a case tells. */
enum CodeKind {
    TYPE,
    SEVERITY,
    MARK
}

package org.redress.query.caselist;

import java.util.Locale;

/** What a code of a case tells. */
enum CodeKind {
    TYPE,
    SEVERITY;

    /** What the table of codes is called in a statement that asks for this kind. */
    String alias() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.redress.analytics.store;

import java.util.List;

/** What a store keeps about itself, by name. */
final class Facts {
    static final String FORM = "form";
    static final String ORDER = "order";
    static final String POSITION = "position";

    private Facts() {}

    static long position(Asking asking) {
        return asking.row(
                "select value from fact where name = ?", List.of(POSITION), row -> Long.parseLong(row.getString(1)));
    }
}

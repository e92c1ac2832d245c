package org.redress.analytics.store;

/** What puts the events of a case in order. */
public enum Order {
    /** When they happened; equal times as the file has them. */
    TIME("happened, place"),
    /** As the log has them. */
    PLACE("place");

    private final String columns;

    Order(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}

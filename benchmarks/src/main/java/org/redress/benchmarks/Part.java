package org.redress.benchmarks;

/** What can be measured by itself, under the letters of the README's table. */
enum Part {
    /** Creating commands over HTTP. */
    A,
    /** The next step of existing cases over HTTP. */
    B,
    /** Creating commands inside the service's JVM. */
    C,
    /** Stock Axon on the same work. */
    D,
    /** From an answer to the visible row. */
    E,
    /** The import of a real file. */
    F,
    /** The size of H2's file. */
    G,
    /** The pages of the console with very many cases. */
    H,
    /** From an answer to an open page that shows what happened. */
    I,
    /** The figures over very many cases. */
    J,
    /** The questions of process mining over very many events. */
    K,
    /** What a running service makes of logs. */
    L,
    /** All views made anew. */
    M,
    /** A start, to its first answer. */
    N,
    /** Commands on a short log and on a long one. */
    O,
    /** Questions about very many cases, beside one to which nothing has to be looked up. */
    P,
    /** Views that are far behind. */
    Q;

    String letter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

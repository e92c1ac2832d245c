package org.redress.query.statistics;

import java.util.Locale;

/** The parts of the page of statistics: each computes only what it shows, since every figure reads all cases. */
enum StatisticsTab {
    /** What cases are about, and how many came and were closed. */
    CAUSES,
    /** How long they took, and whether that was in time. */
    TIMES,
    /** What is open, what was closed and came again. */
    WORK;

    /** As an address asks for it. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT);
    }
}

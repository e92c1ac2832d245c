package org.redress.query.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many open cases stand where.
 *
 * @param aged received more than {@link Overview#AGED_AFTER_DAYS} days ago
 * @param oldest on which day the oldest of them reached us; null where there is none with a known day
 * @param levelMax the highest level that a case has climbed to; 0 for none
 * @param atLevelMax how many have
 */
record Figures(
        long open,
        long aged,
        long escalated,
        long emergencies,
        long waiting,
        long unowned,
        @Nullable LocalDate oldest,
        int levelMax,
        long atLevelMax) {}

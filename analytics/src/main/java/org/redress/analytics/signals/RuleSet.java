package org.redress.analytics.signals;

import java.util.EnumSet;
import java.util.Set;

/** Rules that are used together. More rules see smaller changes sooner, and are alarmed by chance more often. */
public enum RuleSet {
    /** Only what lies outside the limits; 1 / 0.0027. */
    LIMITS(370.4),
    /** Outside the limits, or two of three near one; 225.44 by Champ and Woodall, Technometrics 29 (1987). */
    NEAR_LIMITS(225.4),
    /** All four of Western Electric; 91.75 by Champ and Woodall. */
    WESTERN_ELECTRIC(91.75),
    /** All eight of Nelson; simulated, see {@code RuleSetTest}. */
    NELSON(73.4);

    private final double averageRunLength;

    RuleSet(double averageRunLength) {
        this.averageRunLength = averageRunLength;
    }

    /** The rules of the set. */
    public Set<Rule> rules() {
        return switch (this) {
            case LIMITS -> EnumSet.of(Rule.WESTERN_ELECTRIC_1);
            case NEAR_LIMITS -> EnumSet.of(Rule.WESTERN_ELECTRIC_1, Rule.WESTERN_ELECTRIC_2);
            case WESTERN_ELECTRIC -> EnumSet.range(Rule.WESTERN_ELECTRIC_1, Rule.WESTERN_ELECTRIC_4);
            case NELSON -> EnumSet.range(Rule.NELSON_1, Rule.NELSON_8);
        };
    }

    /**
     * After how many points, on average, one is flagged for the first time although nothing has changed: of points that are
     * independent and normal.
     */
    public double averageRunLength() {
        return averageRunLength;
    }
}

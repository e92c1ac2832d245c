package org.redress.analytics.mining;

import java.util.List;

/**
 * What was done more than once in a case.
 *
 * @param cases counted
 * @param casesWithRework in how many anything was done again
 * @param items most cases first
 */
public record Rework(long position, long cases, long casesWithRework, List<Again> items) {
    public Rework {
        items = List.copyOf(items);
    }

    /**
     * One activity done again.
     *
     * @param cases in which it was done more than once
     * @param repetitions how often it was done beyond the first time, over all cases
     * @param atOnce how many of these came directly after itself (a loop of length one)
     * @param mostInACase how often it was done in the case that has it most
     */
    public record Again(String activity, long cases, long repetitions, long atOnce, long mostInACase) {}
}

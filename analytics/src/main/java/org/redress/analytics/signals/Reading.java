package org.redress.analytics.signals;

/** A single value that was measured, with the name of its point. */
public record Reading(String label, double value) {
    public Reading {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number: " + value);
        }
    }
}

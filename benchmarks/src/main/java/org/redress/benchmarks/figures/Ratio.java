package org.redress.benchmarks.figures;

/**
 * A figure divided by another of the same run.
 *
 * @param to what it is divided by
 */
public record Ratio(String to, double value) {}

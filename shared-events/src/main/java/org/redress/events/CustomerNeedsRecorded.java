package org.redress.events;

/**
 * What the customer seeks.
 *
 * @param needs names of {@link CustomerNeed}, with commas between
 * @see "requirements D-08"
 */
public record CustomerNeedsRecorded(Personal needs) implements ProfileEvent {}

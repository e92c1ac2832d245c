package org.redress.events;

/**
 * What matters most to the customer.
 *
 * @param orientations names of {@link ValueOrientation}, with commas between
 * @see "requirements D-07, P-23"
 */
public record ValueOrientationRecorded(Personal orientations) implements ProfileEvent {}

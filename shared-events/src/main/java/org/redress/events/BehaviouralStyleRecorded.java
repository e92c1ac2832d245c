package org.redress.events;

/**
 * How the customer likes to be spoken with.
 *
 * @param style a name of {@link BehaviouralStyle}
 * @param pace the place on the axis from slow to fast, in digits
 * @param focus the place on the axis from task to people, in digits
 * @see "requirements D-14, R-044"
 */
public record BehaviouralStyleRecorded(Personal style, Personal pace, Personal focus) implements ProfileEvent {}

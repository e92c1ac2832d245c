package org.redress.events;

import java.time.Instant;

/**
 * A view is to go on without a complaint that it had set aside. That ends when somebody retries it with success, or when
 * the view is made anew.
 *
 * @param firstPosition of the first event that the view has not taken up
 * @param parkedAt when it was set aside: the same complaint, set aside another time, is not meant
 * @param reason why, in the words of the one who decided
 */
public record DeadLetterDiscarded(
        ViewName view, String complaint, long firstPosition, Instant parkedAt, Personal reason)
        implements OperationsEvent {}

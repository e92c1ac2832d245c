package org.redress.query.upkeep;

import java.time.Instant;

/**
 * A complaint that a view has set aside; the view goes on with all others.
 *
 * @param firstPosition of the first event that it has not taken up
 * @param cause the types of what went wrong last, without their messages
 * @param attempts how often it went wrong
 */
public record DeadLetter(String complaint, long firstPosition, String cause, int attempts, Instant parkedAt) {}

package org.redress.query.upkeep;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * One part of a view as the database has it.
 *
 * @param token how far it has come; null when it has not begun
 * @param isFree whether this process may have it: its own, nobody's, or that of a process that is dead
 */
record SegmentClaim(int segment, @Nullable TrackingToken token, boolean isFree) {}

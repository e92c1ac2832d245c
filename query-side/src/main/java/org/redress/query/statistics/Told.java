package org.redress.query.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What every answer says of itself.
 *
 * @param position of the log up to which everything is in it; null while the view stands still
 * @param smallestGroup cases that a group must have to be told
 */
record Told(@Nullable Long position, int smallestGroup) {}

package org.redress.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source states until when the case had to be done with. It is the source's promise: no clock of ours runs by it.
 *
 * @param dueAt the moment; null when the source names a day
 * @param dueOn the day; null when the source names a moment
 */
public record SourceDueDateRecorded(
        @Nullable Instant dueAt, @Nullable LocalDate dueOn) implements SourceEvent {}

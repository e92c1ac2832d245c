package org.redress.eventlog;

import java.time.Instant;

/**
 * One event with its place in the log.
 *
 * @param position from 1, without gaps
 * @param part its number among the events of its command, from 0
 * @param recordedAt the time of the transaction that wrote it
 */
record RecordedLine(long position, int part, Instant recordedAt, LogLine line) {}

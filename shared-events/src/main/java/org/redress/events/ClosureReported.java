package org.redress.events;

/**
 * The centre was told that the case is finished (回报).
 *
 * @param round of the case that was finished
 * @see "requirements M-28, P-68"
 */
public record ClosureReported(int round, Personal recipient, Personal report) implements ReportingEvent {}

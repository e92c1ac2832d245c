package org.redress.events;

/**
 * The customer could not be reached about the result. This is never satisfaction.
 *
 * @param attempts how many in a row failed
 * @see "requirements M-24, R-013, N-32"
 */
public record CustomerMarkedUnreachable(int attempts) implements ProgressEvent {}

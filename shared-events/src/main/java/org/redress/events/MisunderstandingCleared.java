package org.redress.events;

/** The cause was a misunderstanding; explaining it, and asking a closed question, resolved the case. Source: SC-22. */
public record MisunderstandingCleared(SatisfactionLevel level) implements ProgressEvent {}

package org.redress.events;

/** A source states that the case is closed; when, is when it happened, as exactly as the source knows. */
public record SourceClosureRecorded() implements SourceEvent {}

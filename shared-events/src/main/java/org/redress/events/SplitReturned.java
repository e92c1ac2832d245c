package org.redress.events;

/** What was split off belongs here after all. */
public record SplitReturned(String from) implements KinshipEvent {}

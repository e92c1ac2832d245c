package org.redress.events;

/** The other case is one of its own after all; its clocks do not count here any more. */
public record DuplicateReleased(String duplicate) implements KinshipEvent {}

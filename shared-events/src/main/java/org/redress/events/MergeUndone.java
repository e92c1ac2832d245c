package org.redress.events;

/** The case is one of its own after all, and stands where it stood. */
public record MergeUndone(String from, Personal reason) implements KinshipEvent {}

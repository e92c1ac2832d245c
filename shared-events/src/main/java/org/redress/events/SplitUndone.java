package org.redress.events;

/** The case belongs to the one that it was split off from after all; work goes on there. */
public record SplitUndone(String origin, Personal reason) implements KinshipEvent {}

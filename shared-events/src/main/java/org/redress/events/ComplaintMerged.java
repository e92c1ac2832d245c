package org.redress.events;

/** The case is the same as another, where work goes on. Nothing of it is copied there. Source: M-41. */
public record ComplaintMerged(String into, Personal reason) implements KinshipEvent {}

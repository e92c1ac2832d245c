package org.redress.events;

/** The same trouble again: an earlier case of this customer. Source: R-109, SC-01. */
public record RecurrenceLinked(String earlier, Personal reason) implements KinshipEvent {}

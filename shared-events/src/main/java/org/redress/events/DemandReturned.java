package org.redress.events;

/** A demand that was looked after in another case is ours again. */
public record DemandReturned(String demand) implements DemandEvent {}

package org.redress.events;

/** A demand is looked after in another case from now on. */
public record DemandMoved(String demand, String to) implements DemandEvent {}

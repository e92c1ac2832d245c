package org.redress.events;

/** We cannot meet a demand, said why, and offered something else. Source: M-16, R-062, SC-20. */
public record DemandDeclined(String demand, Personal reason, Personal alternative) implements DemandEvent {}

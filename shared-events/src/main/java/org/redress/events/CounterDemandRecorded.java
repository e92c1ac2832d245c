package org.redress.events;

/** The customer wants something else instead. Source: P-46. */
public record CounterDemandRecorded(String demand, Personal wish) implements DemandEvent {}

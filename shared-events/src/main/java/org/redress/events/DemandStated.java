package org.redress.events;

/** The customer wants something. Source: G-18. */
public record DemandStated(String demand, Personal wish) implements DemandEvent {}

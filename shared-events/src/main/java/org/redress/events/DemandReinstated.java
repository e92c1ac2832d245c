package org.redress.events;

/** A demand that was declined is open again, because an appeal was upheld. */
public record DemandReinstated(String demand) implements DemandEvent {}

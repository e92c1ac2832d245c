package org.redress.events;

/** The customer was told already, in the case that this one was split off from. */
public record AcknowledgementInherited(String origin) implements ProgressEvent {}

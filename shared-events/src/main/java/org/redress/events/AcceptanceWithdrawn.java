package org.redress.events;

/** The customer changed his mind before the remedy began. Source: SC-21. */
public record AcceptanceWithdrawn(Personal reason) implements ProgressEvent {}

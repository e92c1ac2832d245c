package org.redress.events;

/** The customer took the complaint back. Source: M-37. */
public record ComplaintWithdrawn(Personal statement) implements ProgressEvent {}

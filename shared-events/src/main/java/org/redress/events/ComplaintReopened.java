package org.redress.events;

/** A closed case is worked on again. Source: M-29. */
public record ComplaintReopened(Personal reason) implements ProgressEvent {}

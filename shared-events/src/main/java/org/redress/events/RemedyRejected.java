package org.redress.events;

/** The customer did not want any of the options. Source: M-15. */
public record RemedyRejected(Personal reason) implements ProgressEvent {}

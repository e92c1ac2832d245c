package org.redress.events;

/** The reason to wait is gone. Source: M-19. */
public record RemedyResumed() implements ProgressEvent {}

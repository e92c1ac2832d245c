package org.redress.events;

/** What was agreed is being carried out. Source: M-18. */
public record RemedyStarted(String option) implements ProgressEvent {}

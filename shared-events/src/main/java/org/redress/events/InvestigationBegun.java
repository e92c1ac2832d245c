package org.redress.events;

/** Work began without a read-back, which was left out. Source: M-35. */
public record InvestigationBegun() implements ProgressEvent {}

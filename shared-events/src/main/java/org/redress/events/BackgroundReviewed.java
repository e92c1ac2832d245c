package org.redress.events;

/** What we already know about the customer was looked up before speaking. Source: M-03, N-07. */
public record BackgroundReviewed(Personal findings) implements InvestigationEvent {}

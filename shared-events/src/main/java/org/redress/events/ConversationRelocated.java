package org.redress.events;

/** The conversation moved to a quiet place. Source: M-04, R-052, P-02. */
public record ConversationRelocated(Personal place) implements ContactEvent {}

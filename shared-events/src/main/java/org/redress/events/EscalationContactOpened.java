package org.redress.events;

/** An escalated customer is being contacted, after the briefing. Source: P-20, N-40. */
public record EscalationContactOpened(int level, Channel channel) implements EscalationEvent {}

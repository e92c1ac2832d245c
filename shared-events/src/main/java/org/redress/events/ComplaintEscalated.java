package org.redress.events;

/**
 * The case climbed (升级投诉).
 *
 * @param level from 1, the group leader or department manager, to 4, the general manager
 * @see "requirements M-11, 8.3 region D"
 */
public record ComplaintEscalated(int level, EscalationCause cause, Personal reason) implements EscalationEvent {}

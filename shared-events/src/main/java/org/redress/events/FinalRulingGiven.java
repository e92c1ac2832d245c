package org.redress.events;

/**
 * A superior of those who disagree has decided (最后裁定).
 *
 * @param round of the case in which it holds
 * @see "requirements M-39, R-079"
 */
public record FinalRulingGiven(int round, PersonId ruledBy, Personal ruling, Personal reason)
        implements EscalationEvent {}

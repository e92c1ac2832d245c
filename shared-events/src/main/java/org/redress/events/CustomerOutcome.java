package org.redress.events;

/** What the customer says he will do from now on. Source: D-10. */
public enum CustomerOutcome {
    NOT_RECORDED,
    DOES_NOT_RETURN,
    GOES_ELSEWHERE,
    DISSUADES_OTHERS,
    RETURNS,
    INVITES_OTHERS,
    RECOMMENDS
}

package org.redress.events;

/** What the customer seeks and expects of us. Source: D-08. */
public enum CustomerNeed {
    COMPENSATION,
    VENTING,
    RESPECT,
    BEING_CARED_FOR,
    PROFESSIONAL_SERVICE,
    QUICK_REACTION,
    PROBLEM_SOLVED,
    FAIR_REASONABLE_RESULT,
    TIMELY_PROCEDURE,
    SINCERE_RESPECTFUL_HANDLER
}

package org.redress.events;

/** Why a case climbed (升级原因). Source: D-06, P-20, SC-01, SC-19. */
public enum EscalationCause {
    STAFF_ATTITUDE,
    UNFAIR_CLAUSE_OR_FORCED_POLICY,
    NOT_FEELING_VALUED,
    EXPLAINING_OR_SHIFTING_BLAME,
    BAD_NEWS_AT_UNSTABLE_MOMENT,
    /** Beyond what the handler can solve. */
    THORNY_PROBLEM,
    /** Departments refused it one after another (N-01). */
    RESPONSIBILITY_BOUNCED,
    /** The time came and nobody called. */
    PROMISE_BROKEN,
    /** The customer asked the next level (M-36). */
    APPEALED
}

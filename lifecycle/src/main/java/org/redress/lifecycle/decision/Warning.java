package org.redress.lifecycle.decision;

/** Something that is allowed and yet should not be: told to the one who does it, in the answer to the step. */
public enum Warning {
    /** The customer's background was not looked up first (N-07). */
    BACKGROUND_NOT_REVIEWED,
    /** An agitated customer is heard in public (N-08). */
    HANDLED_IN_PUBLIC,
    /** The reason to wait is one that customers hear as an excuse (N-11). */
    EXCUSE_FOR_WAITING,
    /** A promise without saying what cannot be done (N-15). */
    PROMISE_WITHOUT_LIMITS,
    /** The first proposal is already the most that may be offered (N-19). */
    MAXIMUM_CONCESSION_FIRST,
    /** An option that fulfils none of the demands (N-25). */
    BENEFIT_WITHOUT_DEMAND,
    /** Bad news for an agitated customer (N-38). */
    BAD_NEWS_WHILE_AGITATED,
    /** An escalated customer was contacted unprepared (N-40). */
    CONTACT_WITHOUT_BRIEFING,
    /** Not all seven elements of ending a conversation (N-26). */
    CONVERSATION_CLOSED_HASTILY,
    /** The draft is above your authority and was put before those who may grant it (M-12). */
    AUTHORIZATION_REQUESTED,
    /** A recording without the customer's consent (P-38). */
    RECORDED_WITHOUT_CONSENT
}

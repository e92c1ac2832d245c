package org.redress.lifecycle.decision;

/** Why a step may not be taken now. Each has its own problem type over HTTP; none says anything personal. */
public enum Refusal {
    /** The caller's role may not take this step (D-17). */
    ROLE_NOT_PERMITTED,
    /** Nothing is known under this id. */
    COMPLAINT_UNKNOWN,
    /** The case is finished; reopen it first. */
    COMPLAINT_CLOSED,
    /** The customer took the complaint back. */
    COMPLAINT_WITHDRAWN,
    /** This id has a complaint already. */
    ALREADY_RECEIVED,
    /** The organisation does not take complaints this way (M-01). */
    CHANNEL_NOT_OPEN,
    /** Apology and acknowledgement come first (N-10, R-053). */
    NOT_ACKNOWLEDGED,
    /** The statement comes before its read-back (M-07). */
    STATEMENT_MISSING,
    /** The step belongs to the investigation, and the case is elsewhere on its way. */
    NOT_UNDER_INVESTIGATION,
    /** The customer has not confirmed our understanding (M-13). */
    UNDERSTANDING_NOT_CONFIRMED,
    /** Only a conversation face to face can move to another place (M-04). */
    NOT_FACE_TO_FACE,
    /** The codes are of another version of the taxonomy (M-08). */
    TAXONOMY_VERSION_UNKNOWN,
    /** No such fact in this case. */
    FACT_UNKNOWN,
    /** A root cause rests on confirmed facts only (M-09, SC-37). */
    FACT_NOT_CONFIRMED,
    /** The cause comes first (M-25, N-37). */
    ROOT_CAUSE_MISSING,
    /** A closed question resolves a misunderstanding only (SC-22). */
    NOT_A_MISUNDERSTANDING,
    /** The cause is not a person's conduct. */
    CAUSE_IS_NOT_A_PERSON,
    /** It concerns another employee than the one named in the cause. */
    NOT_THE_RESPONSIBLE_PERSON,
    /** The employee has not agreed to it (N-46). */
    CONSENT_MISSING,
    /** An option lies above what the caller's role may decide alone (N-14, D-17). */
    BEYOND_AUTHORITY,
    /** Words to the customer cite what others got (N-18, R-104). */
    COMPENSATION_PRECEDENT_CITED,
    /** The organisation's policy asks for a reviewer. */
    REVIEWER_MISSING,
    /** Nobody reviews his own words or work. */
    REVIEWER_IS_AUTHOR,
    /** Nothing is on the table to answer. */
    NO_REMEDY_PROPOSED,
    /** The last proposal has no such option. */
    OPTION_UNKNOWN,
    /** Details come after the outline was agreed. */
    OUTLINE_NOT_AGREED,
    /** A demand is neither covered nor declined (M-14, N-52). */
    DEMAND_UNCOVERED,
    /** The case has no such demand. */
    DEMAND_UNKNOWN,
    /** What was declined may not be promised (N-15, SC-20). */
    DEMAND_DECLINED,
    /** No option has been agreed (N-51). */
    NO_REMEDY_AGREED,
    /** The remedy has begun; an acceptance can only be withdrawn before (SC-21). */
    REMEDY_STARTED,
    /** The remedy has not begun. */
    REMEDY_NOT_STARTED,
    /** The remedy is finished. */
    REMEDY_FINISHED,
    /** The remedy waits; resume it first. */
    REMEDY_ON_HOLD,
    /** The remedy does not wait. */
    REMEDY_NOT_HELD,
    /** There is no result yet to ask the customer about. */
    NOT_AWAITING_CONFIRMATION,
    /** The customer was not reached about the result in this round (M-22, N-32). */
    CUSTOMER_NOT_REACHED,
    /** Such an answer is dissatisfaction: report it as one (M-22, M-23). */
    LEVEL_NOT_ACCEPTABLE,
    /** No outcome of the customer is recorded (N-31). */
    NOT_RESOLVED,
    /** Only a closed case can be reopened. */
    NOT_CLOSED,
    /** It is not decided how to prevent a recurrence (M-26, N-37). */
    PREVENTION_UNDECIDED,
    /** A major or recurring case needs a plan (N-37). */
    PREVENTION_PLAN_REQUIRED,
    /** A plan exists already. */
    PREVENTION_ALREADY_PLANNED,
    /** A promise is still open (M-26). */
    PROMISE_OPEN,
    /** The case has no such promise. */
    PROMISE_UNKNOWN,
    /** The case has an owner; only a transfer that is accepted changes him (N-01). */
    OWNER_CHANGES_BY_TRANSFER,
    /** The case has no owner to hand over from. */
    NO_OWNER,
    /** A hand-over waits for an answer. */
    TRANSFER_PENDING,
    /** No hand-over waits for an answer. */
    NO_TRANSFER_PENDING,
    /** The hand-over asks somebody else. */
    NOT_ASKED_TO_TAKE_OVER
}

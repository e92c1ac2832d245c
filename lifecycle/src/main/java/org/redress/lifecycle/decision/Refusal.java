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
    /** Work goes on in another case. */
    COMPLAINT_MERGED,
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
    NOT_ASKED_TO_TAKE_OVER,
    /** Nobody is pushed to the manufacturer before the regional manager and an engineer were asked (N-29). */
    REGION_NOT_CONSULTED,
    /** A survey's case lies with the dealer it is about; say which (SC-26). */
    UNIT_MISSING,
    /** The quality survey asks owners of new models only. */
    NOT_A_NEW_MODEL,
    /** A draft waits for a grant (M-12). */
    AUTHORIZATION_PENDING,
    /** No draft waits for a grant. */
    NO_AUTHORIZATION_PENDING,
    /** The case has no such draft. */
    DRAFT_UNKNOWN,
    /** The draft lies within the drafter's authority, or was granted: nobody need be asked. */
    AUTHORIZATION_NOT_NEEDED,
    /** The draft was not granted (N-14). */
    AUTHORIZATION_MISSING,
    /** No role of the organisation may grant it. */
    NOBODY_MAY_GRANT,
    /** The draft waits for another role (D-17). */
    NOT_THE_AUTHORIZER,
    /** Nobody grants his own request, or grants twice (M-12). */
    GRANTER_IS_REQUESTER,
    /** The demand is looked after in another case. */
    DEMAND_MOVED,
    /** The case has no such question. */
    QUESTION_UNKNOWN,
    /** A question of the customer has no answer (M-26, P-45). */
    QUESTION_UNANSWERED,
    /** The promise was kept, or fell away. */
    PROMISE_NOT_OWED,
    /** The time of the promise has not come. */
    PROMISE_NOT_OVERDUE,
    /** A promise can only be moved to a later time. */
    NOT_LATER,
    /** The offer still holds. */
    PROPOSAL_STILL_VALID,
    /** Too few tries in a row, or in too few parts of the day (M-24, N-33). */
    TOO_FEW_ATTEMPTS,
    /** The customer is not unreachable. */
    NOT_UNREACHABLE,
    /** Sending the customer elsewhere solves nothing (N-04, SC-01). */
    REFERRAL_IS_NOT_RESOLUTION,
    /** A hostile or litigious case needs a recording. */
    RECORDING_MISSING,
    /** The manufacturer's centre waits for the result (R-007, SC-12). */
    RESULT_REPORT_OWED,
    /** The emergency goes on. */
    EMERGENCY_ACTIVE,
    /** There is no emergency, or it has gone further. */
    NO_SUCH_EMERGENCY_STAGE,
    /** An emergency goes on already. */
    EMERGENCY_DECLARED_ALREADY,
    /** The engineer's time of arrival is not known (P-65). */
    ETA_UNKNOWN,
    /** The case does not stand below this level. */
    LEVEL_NOT_HIGHER,
    /** The case was not escalated. */
    NOT_ESCALATED,
    /** Nobody has prepared for this contact (N-40). */
    BRIEFING_MISSING,
    /** Neither thorny nor escalated. */
    NOT_THORNY,
    /** Both the regional manager and the customer centre take part. */
    PARTICIPANT_MISSING,
    /** Only a superior of those who disagree rules. */
    NOT_SUPERIOR,
    /** No superior has decided in this round (M-40). */
    FINAL_RULING_MISSING,
    /** Every demand must be declined, with a reason and an alternative (M-40). */
    DEMAND_NOT_DECLINED,
    /** The customer must know whom to ask next (M-40, R-058). */
    NEXT_APPEAL_LEVEL_NOT_TOLD,
    /** An appeal waits for its decision. */
    APPEAL_PENDING,
    /** No appeal waits for a decision. */
    NO_APPEAL_PENDING,
    /** The published ladder has no further level (M-36). */
    APPEAL_LADDER_EXHAUSTED,
    /** The demand was not declined, so there is nothing to appeal against. */
    DEMAND_NOT_DECIDED,
    /** The appeal goes to another level (P-14). */
    NOT_THE_APPEAL_LEVEL,
    /** Nobody decides about his own decision. */
    DECIDED_BEFORE,
    /** No such appraisal was asked for. */
    APPRAISAL_UNKNOWN,
    /** The case did not come from the manufacturer's centre. */
    NOT_FORWARDED,
    /** Nothing marks the case as grave (M-32). */
    NOT_MAJOR,
    /** The case does not bear this mark as a flag. */
    RISK_NOT_FLAGGED,
    /** No plan waits for this. */
    NO_PREVENTION_PLAN,
    /** Who carries a plan out does not judge it. */
    VERIFIER_IS_RESPONSIBLE,
    /** A new occurrence is a case of its own, linked to this one (M-29). */
    RECURRENCE_IS_LINKED,
    /** There is no case under the id that the command names. */
    OTHER_COMPLAINT_UNKNOWN,
    /** A case is not its own other. */
    SAME_COMPLAINT,
    /** The other case is another customer's (M-41). */
    CUSTOMER_DIFFERS,
    /** The other case is not open. */
    OTHER_COMPLAINT_NOT_OPEN,
    /** The case was not merged. */
    NOT_MERGED,
    /** The case was not split off. */
    NOT_SPLIT_OFF,
    /** The other case was merged itself; undo that first. */
    OTHER_COMPLAINT_MERGED,
    /** A remedy is on the table or was agreed on. */
    REMEDY_ON_THE_TABLE,
    /** Something must stay (M-41). */
    NOTHING_LEFT_TO_HANDLE,
    /** Other cases were merged into this one; undo that first. */
    HAS_DUPLICATES,
    /** What a source reports cannot be split. */
    SOURCE_CASE,
    /** The case has no such event. */
    EVENT_UNKNOWN,
    /** Nobody approves his own exception (M-35). */
    APPROVER_IS_CALLER
}

package org.redress.http.problem;

import org.redress.lifecycle.decision.Refusal;

/** Each refusal of a step as a problem of its own type. */
public final class RefusalProblems {
    private RefusalProblems() {}

    /** The problem that tells this refusal. */
    public static Problem of(Refusal refusal) {
        return Problem.of(ProblemKind.type(refusal.name()), titleOf(refusal), statusOf(refusal));
    }

    private static int statusOf(Refusal refusal) {
        if (refusal == Refusal.ROLE_NOT_PERMITTED) {
            return 403;
        }
        return refusal == Refusal.COMPLAINT_UNKNOWN ? 404 : 409;
    }

    private static String titleOf(Refusal refusal) {
        return switch (refusal) {
            case ROLE_NOT_PERMITTED -> "Your role may not take this step";
            case COMPLAINT_UNKNOWN -> "There is no such complaint";
            case COMPLAINT_CLOSED -> "The case is closed: reopen it first";
            case COMPLAINT_WITHDRAWN -> "The customer took the complaint back";
            case ALREADY_RECEIVED -> "This id has a complaint already";
            case CHANNEL_NOT_OPEN -> "Complaints are not taken this way here";
            case NOT_ACKNOWLEDGED -> "Apology and acknowledgement come first";
            case STATEMENT_MISSING -> "Record the customer's statement first";
            case NOT_UNDER_INVESTIGATION -> "The case is not under investigation";
            case UNDERSTANDING_NOT_CONFIRMED -> "The customer has not confirmed that we understood";
            case NOT_FACE_TO_FACE -> "Only a conversation face to face can move elsewhere";
            case TAXONOMY_VERSION_UNKNOWN -> "The codes are of another version of the taxonomy";
            case NOT_A_MISUNDERSTANDING -> "A closed question resolves a misunderstanding only";
            case FACT_UNKNOWN -> "The case has no such fact";
            case FACT_NOT_CONFIRMED -> "A root cause rests on confirmed facts only";
            case ROOT_CAUSE_MISSING -> "Identify the root cause first";
            case CAUSE_IS_NOT_A_PERSON -> "The cause is not a person's conduct";
            case NOT_THE_RESPONSIBLE_PERSON -> "The cause names another employee";
            case CONSENT_MISSING -> "The employee has not agreed to this";
            case BEYOND_AUTHORITY -> "An option is beyond what your role may offer alone";
            case COMPENSATION_PRECEDENT_CITED -> "Words to a customer must not cite what others got";
            case REVIEWER_MISSING -> "This needs a reviewer";
            case REVIEWER_IS_AUTHOR -> "Nobody reviews his own words or work";
            case NO_REMEDY_PROPOSED -> "No remedy is on the table";
            case OPTION_UNKNOWN -> "The last proposal has no such option";
            case OUTLINE_NOT_AGREED -> "Agree on the outline before the details";
            case DEMAND_UNCOVERED -> "A demand is neither covered nor declined";
            case DEMAND_UNKNOWN -> "The case has no such demand";
            case DEMAND_DECLINED -> "What was declined may not be promised";
            case NO_REMEDY_AGREED -> "No remedy has been agreed";
            case REMEDY_STARTED -> "The remedy has begun";
            case REMEDY_NOT_STARTED -> "The remedy has not begun";
            case REMEDY_FINISHED -> "The remedy is finished";
            case REMEDY_ON_HOLD -> "The remedy is on hold: resume it first";
            case REMEDY_NOT_HELD -> "The remedy is not on hold";
            case NOT_AWAITING_CONFIRMATION -> "There is no result yet to ask the customer about";
            case CUSTOMER_NOT_REACHED -> "The customer was not reached about the result";
            case LEVEL_NOT_ACCEPTABLE -> "This answer is dissatisfaction: report it as such";
            case NOT_RESOLVED -> "No outcome of the customer is recorded";
            case NOT_CLOSED -> "Only a closed case can be reopened";
            case PREVENTION_UNDECIDED -> "Decide first how to prevent a recurrence";
            case PREVENTION_PLAN_REQUIRED -> "Such a case needs a plan against recurrence";
            case PREVENTION_ALREADY_PLANNED -> "There is a plan against recurrence already";
            case PROMISE_OPEN -> "A promise is still open";
            case PROMISE_UNKNOWN -> "The case has no such promise";
            case OWNER_CHANGES_BY_TRANSFER -> "The case has an owner: only an accepted transfer changes that";
            case NO_OWNER -> "The case has no owner to hand over from";
            case TRANSFER_PENDING -> "A transfer waits for an answer";
            case NO_TRANSFER_PENDING -> "No transfer waits for an answer";
            case NOT_ASKED_TO_TAKE_OVER -> "The transfer asks somebody else";
            case COMPLAINT_MERGED -> "Work on this case goes on in another";
            case REGION_NOT_CONSULTED -> "Ask the regional manager and an engineer first";
            case UNIT_MISSING -> "A survey's case needs the dealer it is about";
            case NOT_A_NEW_MODEL -> "The quality survey asks owners of new models only";
            case AUTHORIZATION_PENDING -> "A draft waits for a grant";
            case NO_AUTHORIZATION_PENDING -> "This draft waits for no grant";
            case DRAFT_UNKNOWN -> "The case has no such draft";
            case AUTHORIZATION_NOT_NEEDED -> "Nobody need be asked for this draft";
            case AUTHORIZATION_MISSING -> "This was not granted";
            case NOBODY_MAY_GRANT -> "No role may grant this";
            case NOT_THE_AUTHORIZER -> "The draft waits for another role";
            case GRANTER_IS_REQUESTER -> "Nobody grants his own request, or grants twice";
            case DEMAND_MOVED -> "The demand is looked after in another case";
            case QUESTION_UNKNOWN -> "The case has no such question";
            case QUESTION_UNANSWERED -> "A question of the customer has no answer";
            case PROMISE_NOT_OWED -> "The promise was kept, or fell away";
            case PROMISE_NOT_OVERDUE -> "The time of the promise has not come";
            case NOT_LATER -> "A promise can only be moved to a later time";
            case PROPOSAL_STILL_VALID -> "The offer still holds";
            case TOO_FEW_ATTEMPTS -> "Too few tries in a row, or in too few parts of the day";
            case NOT_UNREACHABLE -> "The customer is not unreachable";
            case REFERRAL_IS_NOT_RESOLUTION -> "Sending the customer elsewhere solves nothing";
            case RECORDING_MISSING -> "Such a case needs a recording";
            case RESULT_REPORT_OWED -> "The manufacturer's centre waits for the result";
            case EMERGENCY_ACTIVE -> "The emergency goes on";
            case NO_SUCH_EMERGENCY_STAGE -> "There is no emergency at this stage";
            case EMERGENCY_DECLARED_ALREADY -> "An emergency goes on already";
            case ETA_UNKNOWN -> "The engineer's time of arrival is not known";
            case LEVEL_NOT_HIGHER -> "The case does not stand below this level";
            case NOT_ESCALATED -> "The case was not escalated";
            case BRIEFING_MISSING -> "Prepare for this contact first";
            case NOT_THORNY -> "The case is neither thorny nor escalated";
            case PARTICIPANT_MISSING -> "The regional manager and the customer centre both take part";
            case NOT_SUPERIOR -> "Only a superior of those who disagree rules";
            case FINAL_RULING_MISSING -> "No superior has decided";
            case DEMAND_NOT_DECLINED -> "Every demand must be declined, with an alternative";
            case NEXT_APPEAL_LEVEL_NOT_TOLD -> "The customer must know whom to ask next";
            case APPEAL_PENDING -> "An appeal waits for its decision";
            case NO_APPEAL_PENDING -> "No appeal waits for a decision";
            case APPEAL_LADDER_EXHAUSTED -> "The ladder of appeal has ended";
            case DEMAND_NOT_DECIDED -> "This demand was not declined";
            case NOT_THE_APPEAL_LEVEL -> "The appeal goes to another level";
            case DECIDED_BEFORE -> "Nobody decides about his own decision";
            case APPRAISAL_UNKNOWN -> "No such appraisal was asked for";
            case NOT_FORWARDED -> "The case did not come from the manufacturer's centre";
            case NOT_MAJOR -> "Nothing marks the case as grave";
            case RISK_NOT_FLAGGED -> "The case does not bear this mark";
            case NO_PREVENTION_PLAN -> "No plan waits for this";
            case VERIFIER_IS_RESPONSIBLE -> "Who carries a plan out does not judge it";
            case RECURRENCE_IS_LINKED -> "A new occurrence is a case of its own: link it";
            case OTHER_COMPLAINT_UNKNOWN -> "There is no other complaint under that id";
            case SAME_COMPLAINT -> "A case is not its own other";
            case CUSTOMER_DIFFERS -> "The other case is another customer's";
            case OTHER_COMPLAINT_NOT_OPEN -> "The other case is not open";
            case NOT_MERGED -> "The case was not merged";
            case NOT_SPLIT_OFF -> "The case was not split off";
            case OTHER_COMPLAINT_MERGED -> "The other case was merged itself: undo that first";
            case REMEDY_ON_THE_TABLE -> "A remedy is on the table or was agreed on";
            case NOTHING_LEFT_TO_HANDLE -> "Something must stay in this case";
            case HAS_DUPLICATES -> "Cases were merged into this one: undo that first";
            case SOURCE_CASE -> "What a source reports cannot be split";
            case EVENT_UNKNOWN -> "The case has no such event";
            case APPROVER_IS_CALLER -> "Nobody approves his own exception";
        };
    }
}

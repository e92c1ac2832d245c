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
        };
    }
}

package org.redress.lifecycle;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.AppealDecided;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Basis;
import org.redress.events.ClosingOutcome;
import org.redress.events.ClosureReported;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactAttempted;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.ContactResumed;
import org.redress.events.CounterDemandRecorded;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReinstated;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.DissatisfactionReported;
import org.redress.events.DuplicateReleased;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.FactEstablished;
import org.redress.events.FinalRulingGiven;
import org.redress.events.InvestigationReopened;
import org.redress.events.MergeUndone;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.NextAppealLevelTold;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionEvent;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionNotRequired;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.ProposalExpired;
import org.redress.events.QualityEvent;
import org.redress.events.RecordCorrected;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.RemedyStarted;
import org.redress.events.Role;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.SplitUndone;
import org.redress.events.TimeSlot;
import org.redress.events.TransferAccepted;
import org.redress.events.TransferRefused;
import org.redress.events.TransferRequested;
import org.redress.events.UnderstandingConfirmed;
import org.redress.events.UnreachableMessageSent;
import org.redress.lifecycle.decision.Caller;

/**
 * What must hold of every history, told a second time and without the rules: a reader of one case's events who knows the
 * end of section 8.4 of the requirements, and throws when an event should never have happened.
 */
final class HardInvariants {
    /** So many tries in a row, each in another part of the day, before a customer counts as unreachable. */
    private static final int FAILURES_LEAST = 3;

    private enum Place {
        UNKNOWN,
        OPEN,
        CLOSED,
        WITHDRAWN
    }

    private final Grants grants = new Grants();
    private final Map<String, Set<String>> offers = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();
    private final Set<String> confirmedFacts = new HashSet<>();
    private final Set<String> openPromises = new HashSet<>();
    private final Set<String> brokenPromises = new HashSet<>();
    private final Set<String> openQuestions = new HashSet<>();
    private final Set<ProcedureStep> leftOut = EnumSet.noneOf(ProcedureStep.class);
    private final Set<TimeSlot> failedSlots = EnumSet.noneOf(TimeSlot.class);
    private Place place = Place.UNKNOWN;
    private boolean elsewhere;
    private PersonId owner;
    private boolean transferAsked;
    private boolean acknowledged;
    private boolean understood;
    private String agreed;
    private boolean started;
    private boolean reached;
    private int failures;
    private boolean unreachable;
    private boolean messageSent;
    private SatisfactionLevel outcome;
    private boolean ruled;
    private boolean nextLevelTold;
    private boolean appealPending;
    private boolean emergency;
    private boolean cause;
    private boolean prevention;

    /** An event of one append; who asked for it. */
    void happened(ComplaintEvent event, Caller by) {
        must(mayHappenNow(event), "something happens where nothing may");
        Reasons.check(event);
        switch (event) {
            case ComplaintReceived e -> place = Place.OPEN;
            case OwnerAssigned e -> owner = e.owner().person();
            case TransferRequested e -> transferAsked = true;
            case TransferRefused e -> {
                must(transferAsked && e.by().equals(by.person()), "refused by the one who was asked");
                transferAsked = false;
            }
            case TransferAccepted e -> {
                must(transferAsked && e.owner().person().equals(by.person()), "taken over by the one who was asked");
                owner = e.owner().person();
                transferAsked = false;
            }
            case ApologyAndAcknowledgementGiven e -> acknowledged = true;
            case AcknowledgementInherited e -> acknowledged = true;
            case UnderstandingConfirmed e -> {
                must(acknowledged, "an apology before the read-back");
                understood = true;
            }
            case ProcedureStepOverridden e -> {
                must(!e.approvedBy().equals(by.person()), "an exception approved by another");
                leftOut.add(e.step());
            }
            case DemandStated e -> unsettled.add(e.demand());
            case CounterDemandRecorded e -> unsettled.add(e.demand());
            case DemandDeclined e -> must(unsettled.remove(e.demand()), "an open demand declined");
            case DemandReinstated e -> unsettled.add(e.demand());
            case DemandMoved e -> must(unsettled.remove(e.demand()), "an open demand moved");
            case DemandReturned e -> unsettled.add(e.demand());
            case FactEstablished e -> {
                if (e.basis() == Basis.CONFIRMED) {
                    confirmedFacts.add(e.fact());
                }
            }
            case RootCauseIdentified e -> {
                must(confirmedFacts.containsAll(e.facts()), "a cause on confirmed facts");
                cause = true;
            }
            case RemedyDrafted e -> grants.drafted(e);
            case AuthorizationRequested e -> {
                must(e.requestedBy().equals(by.person()), "asked by the one who asks");
                grants.requested(e);
            }
            case AuthorizationGranted e -> {
                must(e.grantedBy().equals(by.person()) && e.as() == by.role(), "granted by the one who grants");
                must(grants.granted(e), "granted by another than the requester, in a role that was asked");
            }
            case AuthorizationRefused e -> {
                must(e.refusedBy().equals(by.person()) && e.as() == by.role(), "refused by the one who refuses");
                grants.refused(e);
            }
            case RemedyProposed e -> proposed(e, by.role());
            case RemedyAccepted e -> {
                must(offers.get(e.option()).containsAll(unsettled), "no demand left open by what is agreed");
                agreed = e.option();
            }
            case RemedyRejected e -> agreed = null;
            case ProposalExpired e -> agreed = null;
            case AcceptanceWithdrawn e -> {
                must(!started, "an acceptance withdrawn before the start");
                agreed = null;
            }
            case RemedyStarted e -> {
                must(e.option().equals(agreed), "agreed before started");
                started = true;
            }
            case RemedyCompleted e -> {
                must(started && e.option().equals(agreed), "started before completed");
                must(!e.evidence().isEmpty(), "proof");
                must(offers.get(e.option()).containsAll(unsettled), "no demand left open by what was done");
            }
            case ContactAttempted e -> attempted(e);
            case CustomerMarkedUnreachable e -> {
                must(failures >= FAILURES_LEAST && failedSlots.size() >= FAILURES_LEAST, "tried often enough");
                unreachable = true;
            }
            case ContactResumed e -> unreachable = false;
            case UnreachableMessageSent e -> messageSent = true;
            case SatisfactionConfirmed e -> {
                must(reached && !unreachable, "reached before satisfied");
                satisfied(e.level());
            }
            case MisunderstandingCleared e -> {
                must(cause, "a cause that was explained");
                satisfied(e.level());
            }
            case FinalRulingGiven e -> {
                must(!by.person().equals(owner), "a ruling by another than the owner");
                ruled = true;
            }
            case NextAppealLevelTold e -> nextLevelTold = true;
            case DecisionAppealed e -> {
                must(!appealPending, "one appeal at a time");
                appealPending = true;
            }
            case AppealDecided e -> {
                must(appealPending, "an appeal to decide");
                must(e.decidedBy().equals(by.person()) && !by.person().equals(owner), "decided by another");
                appealPending = false;
            }
            case EmergencyDeclared e -> emergency = true;
            case EmergencyStoodDown e -> emergency = false;
            case CustomerQuestionRecorded e -> openQuestions.add(e.question());
            case CustomerQuestionAnswered e -> must(openQuestions.remove(e.question()), "an open question answered");
            case PromiseMade e -> {
                must(e.dueAt() != null, "a promise has a time");
                must(openPromises.add(e.promise()), "a promise has an id of its own");
            }
            case PromiseExtended e -> {
                must(e.dueAt() != null, "a promise that is moved has a time");
                must(brokenPromises.remove(e.promise()) || openPromises.contains(e.promise()), "owed before moved");
                openPromises.add(e.promise());
            }
            case PromiseFulfilled e -> settle(e.promise());
            case PromiseReleased e -> settle(e.promise());
            case PromiseBroken e -> {
                must(openPromises.remove(e.promise()), "open before broken");
                brokenPromises.add(e.promise());
            }
            case PreventionNotRequired e -> prevented();
            case RecurrencePreventionPlanned e -> prevented();
            case PreventionApproved e -> must(e.approvedBy().equals(by.person()), "approved by the one who approves");
            case PreventionFoundIneffective e -> prevention = false;
            case DissatisfactionReported e -> anotherRound();
            case InvestigationReopened e -> anotherRound();
            case ComplaintReopened e -> {
                place = Place.OPEN;
                anotherRound();
            }
            case ComplaintWithdrawn e -> place = Place.WITHDRAWN;
            case ComplaintMerged e -> elsewhere = true;
            case MergeUndone e -> elsewhere = false;
            case SplitUndone e -> elsewhere = true;
            case ComplaintClosed e -> closed(e);
            default -> {
                // Says something that no invariant speaks about.
            }
        }
    }

    /** All events of one append have happened. */
    void appended() {
        must(place != Place.OPEN || owner != null, "an owner while open");
        messageSent = false;
        nextLevelTold = false;
    }

    /** In a case that is over or elsewhere: corrections, appeals, prevention, quality, the closure report, undoing. */
    private boolean mayHappenNow(ComplaintEvent event) {
        if (place == Place.UNKNOWN) {
            return event instanceof ComplaintReceived;
        }
        if (event instanceof ComplaintReceived) {
            return false;
        }
        if (event instanceof RecordCorrected || event instanceof DuplicateReleased) {
            return true;
        }
        if (elsewhere) {
            return event instanceof MergeUndone;
        }
        return switch (place) {
            case UNKNOWN, WITHDRAWN -> false;
            case OPEN -> true;
            case CLOSED -> belongsToTheEnd(event);
        };
    }

    private static boolean belongsToTheEnd(ComplaintEvent event) {
        return event instanceof ComplaintReopened
                || event instanceof ClosureReported
                || event instanceof DecisionAppealed
                || event instanceof ComplaintEscalated
                || event instanceof AppealDecided
                || event instanceof DemandReinstated
                || event instanceof PreventionEvent
                || event instanceof QualityEvent;
    }

    private void proposed(RemedyProposed proposal, Role by) {
        must(acknowledged, "an apology before a proposal");
        must(understood || leftOut.contains(ProcedureStep.READ_BACK), "understanding before a proposal");
        offers.clear();
        agreed = null;
        started = false;
        for (RemedyOption option : proposal.options()) {
            must(grants.allow(option, by), "no remedy above authority");
            offers.put(option.option(), Set.copyOf(option.covers()));
        }
    }

    /** Any sign of the customer ends the row of failures; a wrong number is no sign, and no try. */
    private void attempted(ContactAttempted e) {
        boolean aboutTheResult = e.purpose() == ContactPurpose.RESULT_CONFIRMATION;
        switch (e.result()) {
            case NO_ANSWER, BUSY -> {
                if (aboutTheResult) {
                    failures++;
                    failedSlots.add(e.slot());
                }
            }
            case REACHED, INCONVENIENT, CUT_OFF -> {
                failures = 0;
                failedSlots.clear();
            }
            case WRONG_NUMBER -> {}
        }
        reached |= aboutTheResult && e.result() == ContactResult.REACHED;
    }

    private void satisfied(SatisfactionLevel level) {
        must(
                level != SatisfactionLevel.NOT_REACHED && level != SatisfactionLevel.DISSATISFIED_UNACCEPTABLE,
                "an outcome that the customer can live with");
        outcome = level;
    }

    private void settle(String promise) {
        must(openPromises.remove(promise) || brokenPromises.remove(promise), "a promise that was owed");
    }

    private void prevented() {
        must(cause, "a cause before a decision on prevention");
        prevention = true;
    }

    private void anotherRound() {
        outcome = null;
        reached = false;
        failures = 0;
        failedSlots.clear();
        unreachable = false;
        agreed = null;
        started = false;
        ruled = false;
    }

    private void closed(ComplaintClosed e) {
        must(isEndedAs(e.outcome()), "the customer's outcome on record");
        must(cause || leftOut.contains(ProcedureStep.ROOT_CAUSE), "a cause");
        must(prevention || leftOut.contains(ProcedureStep.PREVENTION_DECISION), "a decision on prevention");
        must(openPromises.isEmpty(), "no open promise");
        must(openQuestions.isEmpty(), "no open question");
        must(!grants.isPending(), "no pending authorisation");
        must(!appealPending, "no pending appeal");
        must(!emergency, "no emergency");
        place = Place.CLOSED;
    }

    private boolean isEndedAs(ClosingOutcome closing) {
        return switch (closing) {
            case SATISFIED -> outcome == SatisfactionLevel.SATISFIED;
            case VERY_SATISFIED -> outcome == SatisfactionLevel.VERY_SATISFIED;
            case DISSATISFIED_BUT_ACCEPTABLE -> outcome == SatisfactionLevel.DISSATISFIED_BUT_ACCEPTABLE;
            case UNREACHABLE -> outcome == null && unreachable && messageSent;
            case NO_AGREEMENT_AFTER_FINAL_RULING -> outcome == null && ruled && nextLevelTold && unsettled.isEmpty();
            case NOT_RECORDED -> false;
        };
    }

    /** Cheaper than a sentence of AssertJ: a hundred thousand sequences ask some ten million times. */
    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("hard invariant: " + what);
        }
    }
}

package org.redress.query.caselist;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.StoredEvent;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.AppealEvent;
import org.redress.events.AuthorityEvent;
import org.redress.events.BackgroundReviewed;
import org.redress.events.CauseExplained;
import org.redress.events.Channel;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintType;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactEvent;
import org.redress.events.ContactResumed;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.DemandEvent;
import org.redress.events.DissatisfactionReported;
import org.redress.events.EmergencyEvent;
import org.redress.events.EscalationEvent;
import org.redress.events.FactEstablished;
import org.redress.events.InvestigationBegun;
import org.redress.events.InvestigationEvent;
import org.redress.events.InvestigationReopened;
import org.redress.events.KinshipEvent;
import org.redress.events.MeritsDecided;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.Owner;
import org.redress.events.OwnershipEvent;
import org.redress.events.PersonId;
import org.redress.events.PreventionEvent;
import org.redress.events.ProcedureEvent;
import org.redress.events.ProfileEvent;
import org.redress.events.ProgressEvent;
import org.redress.events.PromiseEvent;
import org.redress.events.ProposalExpired;
import org.redress.events.QualityEvent;
import org.redress.events.QuestionEvent;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.RemedyResumed;
import org.redress.events.RemedyStarted;
import org.redress.events.ReportingEvent;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.RiskEvent;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.Severity;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.StatementRecorded;
import org.redress.events.TechnicalAppraisalRecorded;
import org.redress.events.TechnicalAppraisalRequested;
import org.redress.events.UnderstandingConfirmed;
import org.redress.events.UnitId;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;
import org.redress.query.reading.Received;

/**
 * One line of the case list, folded from the events of its complaint. No personal words.
 *
 * @param state what the rules know; status, owner and severity are read from it, so that no rule is repeated here
 * @param arrival how and when the case came; null before it did
 * @param subject what a source says it is about; null for a case of our own
 * @param types the codes in force
 */
record CaseEntry(
        ComplaintState state,
        @Nullable Arrival arrival,
        @Nullable SourceSubject subject,
        Set<ComplaintType> types) {

    static final CaseEntry EMPTY = new CaseEntry(ComplaintState.INITIAL, null, null, Set.of());

    /**
     * How and when the case came; what is null was not recorded.
     *
     * @param received when it reached whoever took it first, as exactly as it is known
     */
    record Arrival(
            String caseNumber,
            @Nullable Channel channel,
            @Nullable UnitId unit,
            Occurred received,
            Instant recordedAt) {

        /** Where the case stands in the list: a day counts from its first moment in UTC, an unknown time as recorded. */
        Instant order() {
            return Objects.requireNonNullElse(Received.at(received), recordedAt);
        }
    }

    /** What a source says: the product, the issue, and how the company answered; null until it did. */
    record SourceSubject(
            @Nullable String product,
            @Nullable String issue,
            @Nullable String response) {}

    /** The line after one more event. */
    CaseEntry apply(ComplaintEvent event, StoredEvent recorded) {
        CaseEntry moved = new CaseEntry(state.evolve(event), arrival, subject, types);
        return switch (event) {
            case ProgressEvent e -> moved.progressed(e, recorded);
            case InvestigationEvent e -> moved.investigated(e);
            case OwnershipEvent e -> moved;
            case DemandEvent e -> moved;
            case ContactEvent e -> moved;
            case PromiseEvent e -> moved;
            case PreventionEvent e -> moved;
            case AuthorityEvent e -> moved;
            case EscalationEvent e -> moved;
            case AppealEvent e -> moved;
            case EmergencyEvent e -> moved;
            case ReportingEvent e -> moved;
            case RiskEvent e -> moved;
            case QuestionEvent e -> moved;
            case KinshipEvent e -> moved;
            case ProcedureEvent e -> moved;
            case QualityEvent e -> moved;
            case ProfileEvent e -> moved;
        };
    }

    Stage status() {
        return state.stage();
    }

    /** By which way it came; null where that was not recorded. */
    @Nullable
    Channel channel() {
        return arrival == null ? null : arrival.channel();
    }

    @Nullable
    PersonId owner() {
        Owner owner = state.ownership().owner();
        return owner == null ? null : owner.person();
    }

    /** Where the case lies: the unit its owner answers for; before that the unit that it concerns. */
    @Nullable
    UnitId unit() {
        Owner owner = state.ownership().owner();
        if (owner != null && owner.unit() != null) {
            return owner.unit();
        }
        return arrival == null ? null : arrival.unit();
    }

    /** What makes the case grave: by its codes, or by the marks that it bears. */
    Set<Severity> severity() {
        Set<Severity> all = EnumSet.noneOf(Severity.class);
        all.addAll(state.investigation().severity());
        all.addAll(riskFlags());
        return all;
    }

    /** The marks that the case bears beside its codes. */
    Set<Severity> riskFlags() {
        return state.risks().flagged();
    }

    /** From when its days count: the earliest receipt of the cases that are now one; null where nobody knows it. */
    @Nullable
    Instant openSince() {
        return state.kinship().clocksFrom(arrival == null ? null : Received.at(arrival.received()));
    }

    int escalationLevel() {
        return state.escalation().level();
    }

    boolean isAuthorizationPending() {
        return state.authorizations().pending().isPresent();
    }

    private CaseEntry progressed(ProgressEvent event, StoredEvent recorded) {
        return switch (event) {
            case ComplaintReceived e ->
                new CaseEntry(state, arrival(e.caseNumber(), e.channel(), e.unit(), recorded), subject, types);
            case SourceComplaintRecorded e ->
                new CaseEntry(
                        state,
                        arrival(e.caseNumber(), e.channel(), null, recorded),
                        new SourceSubject(e.product(), e.issue(), null),
                        types);
            case SourceResponseRecorded e ->
                subject == null
                        ? this
                        : new CaseEntry(
                                state,
                                arrival,
                                new SourceSubject(subject.product(), subject.issue(), e.response()),
                                types);
            case ApologyAndAcknowledgementGiven e -> this;
            case StatementRecorded e -> this;
            case UnderstandingConfirmed e -> this;
            case RemedyProposed e -> this;
            case RemedyRejected e -> this;
            case RemedyAccepted e -> this;
            case AcceptanceWithdrawn e -> this;
            case RemedyStarted e -> this;
            case RemedyHeld e -> this;
            case RemedyResumed e -> this;
            case RemedyCompleted e -> this;
            case SatisfactionConfirmed e -> this;
            case DissatisfactionReported e -> this;
            case MisunderstandingCleared e -> this;
            case ComplaintClosed e -> this;
            case ComplaintReopened e -> this;
            case ComplaintWithdrawn e -> this;
            case SourceForwardingRecorded e -> this;
            case SourceDueDateRecorded e -> this;
            case SourceStatusRecorded e -> this;
            case SourceClosureRecorded e -> this;
            case AcknowledgementInherited e -> this;
            case InvestigationBegun e -> this;
            case ProposalExpired e -> this;
            case CustomerMarkedUnreachable e -> this;
            case ContactResumed e -> this;
            case InvestigationReopened e -> this;
        };
    }

    private CaseEntry investigated(InvestigationEvent event) {
        return switch (event) {
            case ComplaintClassified e -> new CaseEntry(state, arrival, subject, e.types());
            case BackgroundReviewed e -> this;
            case FactEstablished e -> this;
            case RootCauseIdentified e -> this;
            case CauseExplained e -> this;
            case ResponsiblePersonInvolved e -> this;
            case TechnicalAppraisalRequested e -> this;
            case TechnicalAppraisalRecorded e -> this;
            case MeritsDecided e -> this;
        };
    }

    private static Arrival arrival(
            String caseNumber, @Nullable Channel channel, @Nullable UnitId unit, StoredEvent recorded) {
        return new Arrival(caseNumber, channel, unit, recorded.occurred(), recorded.recordedAt());
    }
}

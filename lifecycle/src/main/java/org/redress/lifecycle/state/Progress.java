package org.redress.lifecycle.state;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.CaseSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactResumed;
import org.redress.events.Customer;
import org.redress.events.CustomerMarkedUnreachable;
import org.redress.events.DissatisfactionReported;
import org.redress.events.EmotionalState;
import org.redress.events.InvestigationBegun;
import org.redress.events.InvestigationReopened;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.ProgressEvent;
import org.redress.events.ProposalExpired;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.RemedyResumed;
import org.redress.events.RemedyStarted;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.StatementRecorded;
import org.redress.events.UnderstandingConfirmed;
import org.redress.events.UnitId;

/**
 * The main way of a complaint (region A).
 *
 * @param round how often it came back for another try, starting at 1
 * @param arrival who complained and how; null before receipt
 * @param remedy what is on the table
 * @param outcome what the customer said in the end; null until then
 */
public record Progress(
        Stage stage,
        int round,
        @Nullable Arrival arrival,
        Milestones milestones,
        Remedy remedy,
        @Nullable Outcome outcome) {

    static final Progress INITIAL =
            new Progress(Stage.NOT_RECEIVED, 1, null, new Milestones(false, false, false), Remedy.NONE, null);

    /**
     * How the complaint reached us, as far as later steps depend on it.
     *
     * @param told what we took in ourselves; null for a case that a source reports
     */
    public record Arrival(PersonId customer, @Nullable Told told) {}

    /** What a case that is split off takes along. */
    public record Told(
            Customer customer,
            Channel channel,
            CaseSource source,
            EmotionalState emotionalState,
            @Nullable UnitId unit,
            @Nullable Personal subject,
            @Nullable String productModel) {

        static Told by(ComplaintReceived e) {
            return new Told(
                    e.customer(), e.channel(), e.source(), e.emotionalState(), e.unit(), e.subject(), e.productModel());
        }

        boolean isFaceToFace() {
            return channel == Channel.FACE_TO_FACE || channel == Channel.ON_SITE;
        }
    }

    /** What the main way has passed once and for all. */
    public record Milestones(boolean acknowledged, boolean statementRecorded, boolean understandingConfirmed) {}

    /** An option as the rules see it. */
    public record Offer(String option, RemedyKind kind, Set<String> covers) {}

    /** The options of the last proposal, until when they hold, the agreed one, and whether carrying it out has begun. */
    public record Remedy(
            int proposals,
            List<Offer> offers,
            @Nullable Instant validUntil,
            @Nullable Offer agreed,
            boolean started) {
        static final Remedy NONE = new Remedy(0, List.of(), null, null, false);

        /** The option of the last proposal with this id. */
        public Optional<Offer> offer(String option) {
            return offers.stream()
                    .filter(offer -> offer.option().equals(option))
                    .findFirst();
        }

        /** Whether the offers of the last proposal hold no longer. */
        public boolean isExpired(Instant now) {
            return validUntil != null && validUntil.isBefore(now);
        }

        /** The agreed option. @throws NullPointerException before one was agreed */
        public Offer underway() {
            return Objects.requireNonNull(agreed, "no option was agreed");
        }

        private Remedy agreedOn(String option) {
            return new Remedy(
                    proposals,
                    offers,
                    validUntil,
                    offer(option).orElseGet(() -> new Offer(option, RemedyKind.ALTERNATIVE, Set.of())),
                    false);
        }

        private Remedy offTheTable() {
            return new Remedy(proposals, List.of(), null, null, false);
        }
    }

    /** How the customer took it, and what we did. */
    public record Outcome(SatisfactionLevel level, Set<RemedyKind> resolutionKinds) {}

    /** What the customer said in the end. @throws NullPointerException before the case was resolved */
    public Outcome resolved() {
        return Objects.requireNonNull(outcome, "the case was not resolved");
    }

    Progress evolve(ProgressEvent event) {
        return switch (event) {
            case ComplaintReceived e ->
                new Progress(
                        Stage.RECEIVED,
                        round,
                        new Arrival(e.customer().person(), Told.by(e)),
                        milestones,
                        remedy,
                        outcome);
            case ApologyAndAcknowledgementGiven e ->
                at(stage == Stage.RECEIVED ? Stage.ACKNOWLEDGED : stage)
                        .passing(new Milestones(
                                true, milestones.statementRecorded(), milestones.understandingConfirmed()));
            case StatementRecorded e ->
                passing(new Milestones(milestones.acknowledged(), true, milestones.understandingConfirmed()));
            case InvestigationBegun e -> at(Stage.UNDER_INVESTIGATION);
            case AcknowledgementInherited e ->
                at(Stage.ACKNOWLEDGED)
                        .passing(new Milestones(
                                true, milestones.statementRecorded(), milestones.understandingConfirmed()));
            case UnderstandingConfirmed e ->
                at(Stage.UNDER_INVESTIGATION)
                        .passing(new Milestones(milestones.acknowledged(), milestones.statementRecorded(), true));
            case RemedyProposed e ->
                at(Stage.REMEDY_PROPOSED)
                        .with(new Remedy(
                                e.proposal(),
                                e.options().stream()
                                        .map(option ->
                                                new Offer(option.option(), option.kind(), Set.copyOf(option.covers())))
                                        .toList(),
                                e.validUntil() == null ? e.executionBy() : e.validUntil(),
                                null,
                                false));
            case ProposalExpired e -> at(Stage.UNDER_INVESTIGATION).with(remedy.offTheTable());
            case RemedyRejected e -> at(Stage.UNDER_INVESTIGATION).with(remedy.offTheTable());
            case RemedyAccepted e -> at(Stage.REMEDY_AGREED).with(remedy.agreedOn(e.option()));
            case AcceptanceWithdrawn e -> at(Stage.UNDER_INVESTIGATION).with(remedy.offTheTable());
            case RemedyStarted e ->
                at(Stage.REMEDY_IN_PROGRESS)
                        .with(new Remedy(
                                remedy.proposals(), remedy.offers(), remedy.validUntil(), remedy.agreed(), true));
            case RemedyHeld e -> at(Stage.ON_HOLD);
            case RemedyResumed e -> at(remedy.started() ? Stage.REMEDY_IN_PROGRESS : Stage.REMEDY_AGREED);
            case RemedyCompleted e -> at(Stage.AWAITING_CONFIRMATION);
            case CustomerMarkedUnreachable e -> at(Stage.UNREACHABLE);
            case ContactResumed e -> at(Stage.AWAITING_CONFIRMATION);
            case SatisfactionConfirmed e ->
                at(Stage.RESOLVED)
                        .ending(new Outcome(
                                e.level(),
                                remedy.agreed() == null
                                        ? Set.of()
                                        : Set.of(remedy.agreed().kind())));
            case MisunderstandingCleared e ->
                at(Stage.RESOLVED).ending(new Outcome(e.level(), Set.of(RemedyKind.EXPLANATION)));
            case DissatisfactionReported e -> anotherRound();
            case ComplaintClosed e -> at(Stage.CLOSED);
            case ComplaintReopened e -> anotherRound();
            case InvestigationReopened e ->
                stage.compareTo(Stage.UNDER_INVESTIGATION) < 0
                        ? new Progress(stage, round + 1, arrival, milestones, remedy, outcome)
                        : anotherRound();
            case ComplaintWithdrawn e -> at(Stage.WITHDRAWN);
            case SourceComplaintRecorded e ->
                new Progress(Stage.RECEIVED, round, new Arrival(e.customer(), null), milestones, remedy, outcome);
            case SourceForwardingRecorded e -> this;
            case SourceDueDateRecorded e -> this;
            case SourceStatusRecorded e -> this;
            case SourceResponseRecorded e -> e.closed() ? at(Stage.CLOSED) : this;
            case SourceClosureRecorded e -> at(Stage.CLOSED);
        };
    }

    private Progress at(Stage next) {
        return new Progress(next, round, arrival, milestones, remedy, outcome);
    }

    private Progress passing(Milestones passed) {
        return new Progress(stage, round, arrival, passed, remedy, outcome);
    }

    private Progress with(Remedy onTheTable) {
        return new Progress(stage, round, arrival, milestones, onTheTable, outcome);
    }

    private Progress ending(Outcome reached) {
        return new Progress(stage, round, arrival, milestones, remedy, reached);
    }

    private Progress anotherRound() {
        return new Progress(Stage.UNDER_INVESTIGATION, round + 1, arrival, milestones, remedy.offTheTable(), null);
    }
}

package org.redress.query.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.ContactEvent;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandEvent;
import org.redress.events.DemandStated;
import org.redress.events.DissatisfactionReported;
import org.redress.events.InvestigationEvent;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.OwnershipEvent;
import org.redress.events.PreventionEvent;
import org.redress.events.ProgressEvent;
import org.redress.events.PromiseEvent;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.RemedyResumed;
import org.redress.events.RemedyStarted;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceEvent;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.StatementRecorded;
import org.redress.events.UnderstandingConfirmed;

/**
 * Everything that the events of one complaint say, in the order of the procedure (顾客抱怨处理记录表). Words about people
 * stay sealed in it.
 *
 * @param caseNumber what people call the case by
 * @param intake how we received it; null for a case that a source reports
 * @param source what a source states; null for a case that we received
 * @see "requirements D-19"
 */
public record CaseFile(
        @Nullable String caseNumber,
        @Nullable Intake intake,
        @Nullable SourceFacts source,
        Ownership ownership,
        List<Demand> demands,
        Hearing hearing,
        Investigation investigation,
        Remedy remedy,
        Contact contact,
        List<Promise> promises,
        Prevention prevention,
        Outcome outcome) {

    /** The file before anything has happened. */
    public static final CaseFile EMPTY = new CaseFile(
            null,
            null,
            null,
            Ownership.EMPTY,
            List.of(),
            Hearing.EMPTY,
            Investigation.EMPTY,
            Remedy.EMPTY,
            Contact.EMPTY,
            List.of(),
            Prevention.EMPTY,
            Outcome.EMPTY);

    /** The file after one more event. Total: it never refuses, because what has happened has happened. */
    public CaseFile apply(ComplaintEvent event, Stamp stamp) {
        Revision next = new Revision(this);
        switch (event) {
            case ProgressEvent e -> progress(e, stamp, next);
            case OwnershipEvent e -> next.ownership = ownership.after(e, stamp);
            case DemandEvent e -> next.demands = demandsAfter(e, stamp);
            case InvestigationEvent e -> next.investigation = investigation.after(e, stamp);
            case ContactEvent e -> next.contact = contact.after(e, stamp);
            case PromiseEvent e -> next.promises = promisesAfter(e, stamp);
            case PreventionEvent e -> next.prevention = prevention.after(e, stamp);
        }
        return next.file();
    }

    private void progress(ProgressEvent event, Stamp stamp, Revision next) {
        switch (event) {
            case ComplaintReceived e -> {
                next.caseNumber = e.caseNumber();
                next.intake = Intake.of(e, stamp);
            }
            case ApologyAndAcknowledgementGiven e -> next.hearing = hearing.acknowledged(e, stamp);
            case StatementRecorded e -> next.hearing = hearing.told(e, stamp);
            case UnderstandingConfirmed e -> next.hearing = hearing.readBack(e, stamp);
            case RemedyProposed e -> next.remedy = remedy.proposed(e, stamp);
            case RemedyRejected e -> next.remedy = remedy.rejected(e, stamp);
            case RemedyAccepted e -> next.remedy = remedy.accepted(e, stamp);
            case AcceptanceWithdrawn e -> next.remedy = remedy.acceptanceWithdrawn(e, stamp);
            case RemedyStarted e -> next.remedy = remedy.started(e, stamp);
            case RemedyHeld e -> next.remedy = remedy.held(e, stamp);
            case RemedyResumed e -> next.remedy = remedy.resumed(stamp);
            case RemedyCompleted e -> next.remedy = remedy.completed(e, stamp);
            case SatisfactionConfirmed e -> next.outcome = outcome.satisfied(e, stamp);
            case DissatisfactionReported e -> next.outcome = outcome.dissatisfied(e, stamp);
            case MisunderstandingCleared e -> next.outcome = outcome.cleared(e, stamp);
            case ComplaintClosed e -> next.outcome = outcome.closed(e, stamp);
            case ComplaintReopened e -> next.outcome = outcome.reopened(e, stamp);
            case ComplaintWithdrawn e -> next.outcome = outcome.withdrawn(e, stamp);
            case SourceEvent e -> report(e, stamp, next);
        }
    }

    private void report(SourceEvent event, Stamp stamp, Revision next) {
        switch (event) {
            case SourceComplaintRecorded e -> {
                next.caseNumber = e.caseNumber();
                next.source = SourceFacts.of(e, stamp);
            }
            case SourceForwardingRecorded e -> next.source = source == null ? null : source.forwarded(stamp);
            case SourceResponseRecorded e -> {
                next.source = source == null ? null : source.answered(e, stamp);
                next.outcome = e.closed() ? outcome.closedBySource(stamp) : outcome;
            }
        }
    }

    private List<Demand> demandsAfter(DemandEvent event, Stamp stamp) {
        return switch (event) {
            case DemandStated e -> Entries.plus(demands, new Demand(e.demand(), e.wish(), stamp, null));
            case DemandDeclined e ->
                Entries.remarked(demands, one -> one.demand().equals(e.demand()), one -> one.declined(e, stamp));
        };
    }

    private List<Promise> promisesAfter(PromiseEvent event, Stamp stamp) {
        return switch (event) {
            case PromiseMade e -> Entries.plus(promises, Promise.of(e, stamp));
            case PromiseFulfilled e ->
                Entries.remarked(promises, one -> one.promise().equals(e.promise()), one -> one.kept(e, stamp));
            case PromiseReleased e ->
                Entries.remarked(promises, one -> one.promise().equals(e.promise()), one -> one.released(stamp));
        };
    }

    /** The next file while one event is written into it. */
    private static final class Revision {
        private @Nullable String caseNumber;
        private @Nullable Intake intake;
        private @Nullable SourceFacts source;
        private Ownership ownership;
        private List<Demand> demands;
        private Hearing hearing;
        private Investigation investigation;
        private Remedy remedy;
        private Contact contact;
        private List<Promise> promises;
        private Prevention prevention;
        private Outcome outcome;

        Revision(CaseFile file) {
            caseNumber = file.caseNumber;
            intake = file.intake;
            source = file.source;
            ownership = file.ownership;
            demands = file.demands;
            hearing = file.hearing;
            investigation = file.investigation;
            remedy = file.remedy;
            contact = file.contact;
            promises = file.promises;
            prevention = file.prevention;
            outcome = file.outcome;
        }

        CaseFile file() {
            return new CaseFile(
                    caseNumber,
                    intake,
                    source,
                    ownership,
                    demands,
                    hearing,
                    investigation,
                    remedy,
                    contact,
                    promises,
                    prevention,
                    outcome);
        }
    }
}

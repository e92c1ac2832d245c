package org.redress.query.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.AcceptanceWithdrawn;
import org.redress.events.Evidence;
import org.redress.events.HoldReason;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyRejected;
import org.redress.events.RemedyStarted;

/** What we offered, what the customer said to it, and how it was carried out. */
public record Remedy(List<Proposal> proposals, List<Start> starts, List<Hold> holds, List<Completion> completions) {

    static final Remedy EMPTY = new Remedy(List.of(), List.of(), List.of(), List.of());

    /** What the customer did with a proposal. */
    public enum Reply {
        ACCEPTED,
        REJECTED,
        ACCEPTANCE_WITHDRAWN,
        /** None came in time. */
        EXPIRED
    }

    /** One or more ways out, and the customer's replies to them, oldest first. */
    public record Proposal(
            int proposal,
            List<RemedyOption> options,
            Instant executionBy,
            @Nullable Instant validUntil,
            @Nullable PersonId reviewedBy,
            Stamp stamp,
            List<Answer> answers) {

        Proposal answered(Answer answer) {
            return new Proposal(
                    proposal, options, executionBy, validUntil, reviewedBy, stamp, Entries.plus(answers, answer));
        }
    }

    /** A reply: to which option, and in which words; both null where the reply has none. */
    public record Answer(
            Reply reply, @Nullable String option, @Nullable Personal words, Stamp stamp) {}

    /** The agreed option began to be carried out. */
    public record Start(String option, Stamp stamp) {}

    /** A pause with its reason; {@code ended} is null while it lasts. */
    public record Hold(
            HoldReason reason,
            Instant until,
            @Nullable Personal note,
            Stamp stamp,
            @Nullable Stamp ended) {

        Hold resumed(Stamp when) {
            return new Hold(reason, until, note, stamp, when);
        }
    }

    /** What was done, with proof. */
    public record Completion(
            String option,
            Personal result,
            List<Evidence> evidence,
            @Nullable PersonId secondLookBy,
            Stamp stamp) {}

    Remedy proposed(RemedyProposed e, Stamp stamp) {
        Proposal proposal = new Proposal(
                e.proposal(), e.options(), e.executionBy(), e.validUntil(), e.reviewedBy(), stamp, List.of());
        return new Remedy(Entries.plus(proposals, proposal), starts, holds, completions);
    }

    Remedy rejected(RemedyRejected e, Stamp stamp) {
        return answered(new Answer(Reply.REJECTED, null, e.reason(), stamp));
    }

    Remedy expired(Stamp stamp) {
        return answered(new Answer(Reply.EXPIRED, null, null, stamp));
    }

    Remedy accepted(RemedyAccepted e, Stamp stamp) {
        return answered(new Answer(Reply.ACCEPTED, e.option(), e.details(), stamp));
    }

    Remedy acceptanceWithdrawn(AcceptanceWithdrawn e, Stamp stamp) {
        return answered(new Answer(Reply.ACCEPTANCE_WITHDRAWN, null, e.reason(), stamp));
    }

    Remedy started(RemedyStarted e, Stamp stamp) {
        return new Remedy(proposals, Entries.plus(starts, new Start(e.option(), stamp)), holds, completions);
    }

    Remedy held(RemedyHeld e, Stamp stamp) {
        return new Remedy(
                proposals,
                starts,
                Entries.plus(holds, new Hold(e.reason(), e.until(), e.note(), stamp, null)),
                completions);
    }

    Remedy resumed(Stamp stamp) {
        return new Remedy(proposals, starts, Entries.lastRemarked(holds, last -> last.resumed(stamp)), completions);
    }

    Remedy completed(RemedyCompleted e, Stamp stamp) {
        return new Remedy(
                proposals,
                starts,
                holds,
                Entries.plus(
                        completions, new Completion(e.option(), e.result(), e.evidence(), e.secondLookBy(), stamp)));
    }

    private Remedy answered(Answer answer) {
        return new Remedy(Entries.lastRemarked(proposals, last -> last.answered(answer)), starts, holds, completions);
    }
}

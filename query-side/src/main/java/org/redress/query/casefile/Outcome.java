package org.redress.query.casefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.CustomerOutcome;
import org.redress.events.DissatisfactionReported;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.NextAction;
import org.redress.events.Personal;
import org.redress.events.RemedyKind;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;

/**
 * What the customer said in the end, and how the case was closed; each round adds to it.
 *
 * @param withdrawal null unless the customer took the complaint back
 */
public record Outcome(
        List<Satisfaction> satisfactions,
        List<Dissatisfaction> dissatisfactions,
        List<Closing> closings,
        List<Reopening> reopenings,
        @Nullable Withdrawal withdrawal) {

    static final Outcome EMPTY = new Outcome(List.of(), List.of(), List.of(), List.of(), null);

    /** The customer can live with the result. */
    public record Satisfaction(
            SatisfactionLevel level,
            CustomerOutcome customerOutcome,
            @Nullable Personal remark,
            boolean misunderstanding,
            Stamp stamp) {}

    /** The customer cannot, and what follows. */
    public record Dissatisfaction(NextAction nextAction, Personal statement, Stamp stamp) {}

    /** The case is finished (结案). */
    public record Closing(
            ClosingOutcome outcome,
            Set<RemedyKind> resolutionKinds,
            @Nullable Personal summary,
            Stamp stamp) {}

    /** A finished case is worked on again; {@code reason} is null where an appeal was upheld, which has its own. */
    public record Reopening(@Nullable Personal reason, Stamp stamp) {}

    /** The customer took the complaint back. */
    public record Withdrawal(Personal statement, Stamp stamp) {}

    Outcome satisfied(SatisfactionConfirmed e, Stamp stamp) {
        return plus(new Satisfaction(e.level(), e.customerOutcome(), e.remark(), false, stamp));
    }

    Outcome cleared(MisunderstandingCleared e, Stamp stamp) {
        return plus(new Satisfaction(e.level(), CustomerOutcome.NOT_RECORDED, null, true, stamp));
    }

    Outcome dissatisfied(DissatisfactionReported e, Stamp stamp) {
        return new Outcome(
                satisfactions,
                Entries.plus(dissatisfactions, new Dissatisfaction(e.nextAction(), e.statement(), stamp)),
                closings,
                reopenings,
                withdrawal);
    }

    Outcome closed(ComplaintClosed e, Stamp stamp) {
        return plus(new Closing(e.outcome(), e.resolutionKinds(), e.summary(), stamp));
    }

    /** A source says that the case is closed, and nothing about how the customer took it. */
    Outcome closedBySource(Stamp stamp) {
        return plus(new Closing(ClosingOutcome.NOT_RECORDED, Set.of(), null, stamp));
    }

    Outcome reopened(ComplaintReopened e, Stamp stamp) {
        return reopened(new Reopening(e.reason(), stamp));
    }

    Outcome reopenedByAppeal(Stamp stamp) {
        return reopened(new Reopening(null, stamp));
    }

    private Outcome reopened(Reopening reopening) {
        return new Outcome(satisfactions, dissatisfactions, closings, Entries.plus(reopenings, reopening), withdrawal);
    }

    Outcome withdrawn(ComplaintWithdrawn e, Stamp stamp) {
        return new Outcome(satisfactions, dissatisfactions, closings, reopenings, new Withdrawal(e.statement(), stamp));
    }

    private Outcome plus(Satisfaction satisfaction) {
        return new Outcome(
                Entries.plus(satisfactions, satisfaction), dissatisfactions, closings, reopenings, withdrawal);
    }

    private Outcome plus(Closing closing) {
        return new Outcome(satisfactions, dissatisfactions, Entries.plus(closings, closing), reopenings, withdrawal);
    }
}

package org.redress.query.statistics;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.StoredEvent;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.Answer;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintReceived;
import org.redress.events.ComplaintType;
import org.redress.events.DemandDeclined;
import org.redress.events.FinalRulingGiven;
import org.redress.events.Owner;
import org.redress.events.RemedyProposed;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceEvent;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/**
 * What the statistics keep of one complaint, folded from its events.
 *
 * @param state what the rules know, so that no rule is repeated here
 * @param arrival how the case came; null before it did
 * @param passed when it first passed its milestones, {@link Milestone#CLOSED} left to the intervals
 * @param intervals in which it was worked on, in order
 * @param types the codes in force
 * @param reported what a source says beside the times
 */
record StatisticsCase(
        ComplaintState state,
        @Nullable Arrival arrival,
        Map<Milestone, Moment> passed,
        List<Interval> intervals,
        Set<ComplaintType> types,
        Reported reported) {

    static final StatisticsCase EMPTY =
            new StatisticsCase(ComplaintState.INITIAL, null, Map.of(), List.of(), Set.of(), Reported.NOTHING);

    /**
     * What a source says beside the times.
     *
     * @param status in its own words; null when it gives none
     * @param response how the company answered, in its own words; null when it gives none
     * @param timely whether it calls the answer timely
     * @param due when it says that the case was to be closed; null when it does not
     */
    record Reported(
            @Nullable String status,
            @Nullable String response,
            Answer timely,
            @Nullable Moment due) {
        static final Reported NOTHING = new Reported(null, null, Answer.NOT_RECORDED, null);

        private Reported after(ComplaintEvent event, ZoneId zone) {
            if (event instanceof SourceStatusRecorded e) {
                return new Reported(e.status(), response, timely, due);
            }
            if (event instanceof SourceResponseRecorded e) {
                return new Reported(status, e.response(), e.timely(), due);
            }
            if (event instanceof SourceDueDateRecorded e) {
                return new Reported(status, response, timely, dueBy(e, zone));
            }
            return this;
        }

        private static @Nullable Moment dueBy(SourceDueDateRecorded e, ZoneId zone) {
            if (e.dueAt() != null) {
                return Moment.of(e.dueAt(), zone);
            }
            return e.dueOn() == null ? null : new Moment(e.dueOn(), null);
        }
    }

    /** @param ours the zone of the organisation; a source's moments are told in its own, where it names one */
    StatisticsCase apply(ComplaintEvent event, StoredEvent recorded, ZoneId ours) {
        ComplaintState next = state.evolve(event);
        Arrival came = arrival == null ? Arrival.by(event, recorded) : arrival;
        ZoneId zone = event instanceof SourceEvent && came != null && came.zone() != null ? came.zone() : ours;
        Moment moment = Moment.of(recorded.occurred(), zone);
        Milestone milestone = passedBy(event);
        return new StatisticsCase(
                next,
                came,
                (milestone == null || passed.containsKey(milestone)) ? passed : passing(milestone, moment),
                intervalsAfter(state.stage(), next.stage(), moment),
                event instanceof ComplaintClassified e ? e.types() : types,
                reported.after(event, zone));
    }

    /** When it passed a milestone; null while it has not. */
    @Nullable
    Moment passed(Milestone milestone) {
        if (milestone != Milestone.CLOSED) {
            return passed.get(milestone);
        }
        Interval.End end = intervals.isEmpty() ? null : intervals.getLast().end();
        return end != null && end.stage() == Stage.CLOSED ? end.moment() : null;
    }

    /** Where the case lies: the unit its owner answers for; before that the unit that it concerns. */
    @Nullable
    String unit() {
        Owner owner = state.ownership().owner();
        return owner != null && owner.unit() != null
                ? owner.unit().value()
                : Objects.requireNonNull(arrival).unit();
    }

    /** How the case stands: of an imported case what its source says, of one of ours its stage. */
    @Nullable
    String status() {
        return state.told() == null ? reported.status() : state.stage().name();
    }

    /** Which milestone an event is; null for none. Most events are none, and a new one need not be. */
    private static @Nullable Milestone passedBy(ComplaintEvent event) {
        if (event instanceof ComplaintReceived || event instanceof SourceComplaintRecorded) {
            return Milestone.RECEIVED;
        }
        if (event instanceof ComplaintForwarded || event instanceof SourceForwardingRecorded) {
            return Milestone.FORWARDED;
        }
        if (event instanceof ApologyAndAcknowledgementGiven || event instanceof AcknowledgementInherited) {
            return Milestone.ACKNOWLEDGED;
        }
        return isAnswer(event) ? Milestone.ANSWERED : null;
    }

    private static boolean isAnswer(ComplaintEvent event) {
        return event instanceof RemedyProposed
                || event instanceof DemandDeclined
                || event instanceof FinalRulingGiven
                || (event instanceof SourceResponseRecorded reported
                        && (reported.response() != null || reported.reply() != null));
    }

    private Map<Milestone, Moment> passing(Milestone milestone, Moment moment) {
        Map<Milestone, Moment> more = new EnumMap<>(Milestone.class);
        more.putAll(passed);
        more.put(milestone, moment);
        return Collections.unmodifiableMap(more);
    }

    private List<Interval> intervalsAfter(Stage before, Stage after, Moment moment) {
        if (before.isOpen() == after.isOpen()) {
            return intervals;
        }
        List<Interval> next = new ArrayList<>(intervals);
        if (after.isOpen()) {
            next.add(new Interval(roundBegun(before), moment, null));
        } else {
            next.set(next.size() - 1, next.getLast().ended(after, moment));
        }
        return List.copyOf(next);
    }

    /** A case that turns out not to be another's after all goes on in its round; nobody has reopened it. */
    private int roundBegun(Stage before) {
        if (intervals.isEmpty()) {
            return 0;
        }
        return intervals.getLast().round() + (before == Stage.MERGED ? 0 : 1);
    }
}

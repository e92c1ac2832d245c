package org.redress.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redress.events.CounterDemandRecorded;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandDeferred;
import org.redress.events.DemandEvent;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReinstated;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.Personal;

/**
 * One thing the customer wants.
 *
 * @param refusal why we cannot do it, and what we offered instead; null as long as we did not say so
 * @param deferral why we cannot do it now, and until when; null as long as we did not say so
 * @param counter whether the customer wants it instead of something that we offered
 * @param move where it is looked after; null unless it was given to another case
 */
public record Demand(
        String demand,
        Personal wish,
        Stamp stamp,
        @Nullable Refusal refusal,
        @Nullable Deferral deferral,
        boolean counter,
        @Nullable Move move) {

    /** Our no, with its reason and another way; {@code reinstated} is null unless an appeal undid it. */
    public record Refusal(
            Personal reason,
            Personal alternative,
            Stamp stamp,
            @Nullable Stamp reinstated) {

        private Refusal undone(Stamp when) {
            return new Refusal(reason, alternative, stamp, when);
        }
    }

    /** Our not now. */
    public record Deferral(Personal reason, Personal alternative, Instant until, Stamp stamp) {}

    /** Another case looks after it; {@code returned} is null unless it came back. */
    public record Move(String to, Stamp stamp, @Nullable Stamp returned) {

        private Move undone(Stamp when) {
            return new Move(to, stamp, when);
        }
    }

    static List<Demand> after(List<Demand> demands, DemandEvent event, Stamp stamp) {
        return switch (event) {
            case DemandStated e ->
                Entries.plus(demands, new Demand(e.demand(), e.wish(), stamp, null, null, false, null));
            case DemandDeclined e ->
                remarked(demands, e.demand(), one -> one.with(new Refusal(e.reason(), e.alternative(), stamp, null)));
            case DemandReinstated e ->
                remarked(
                        demands,
                        e.demand(),
                        one -> one.refusal() == null
                                ? one
                                : one.with(one.refusal().undone(stamp)));
            case DemandDeferred e ->
                remarked(
                        demands,
                        e.demand(),
                        one -> one.with(new Deferral(e.reason(), e.alternative(), e.until(), stamp)));
            case CounterDemandRecorded e ->
                Entries.plus(demands, new Demand(e.demand(), e.wish(), stamp, null, null, true, null));
            case DemandMoved e -> remarked(demands, e.demand(), one -> one.with(new Move(e.to(), stamp, null)));
            case DemandReturned e ->
                remarked(
                        demands,
                        e.demand(),
                        one -> one.move() == null ? one : one.with(one.move().undone(stamp)));
        };
    }

    /** Whether this case looks after it. */
    @JsonIgnore
    public boolean isHere() {
        return move == null || move.returned() != null;
    }

    /** Whether our no stands. */
    @JsonIgnore
    public boolean isDeclined() {
        return refusal != null && refusal.reinstated() == null;
    }

    private Demand with(Refusal next) {
        return new Demand(demand, wish, stamp, next, deferral, counter, move);
    }

    private Demand with(Deferral next) {
        return new Demand(demand, wish, stamp, refusal, next, counter, move);
    }

    private Demand with(Move next) {
        return new Demand(demand, wish, stamp, refusal, deferral, counter, next);
    }

    private static List<Demand> remarked(List<Demand> demands, String demand, UnaryOperator<Demand> remark) {
        return Entries.remarked(demands, one -> one.demand().equals(demand), remark);
    }
}

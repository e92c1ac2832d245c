package org.redress.query.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Finding;
import org.redress.query.upkeep.Reconciliation;

/**
 * What the reconciler is at, or came to.
 *
 * @param isOfRows whether the log's complaints are done, and rows are looked at that no complaint may belong to
 * @param checked complaints that were looked at
 * @param total how many there were when it began
 * @param remaining of the complaints; null where nobody knows
 * @param findings complaints that are not as they should be, in all views
 * @param found the first of them
 * @param failure the types of what went wrong
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReconciliationStatus(
        Reconciliation.State state,
        boolean isOfRows,
        long checked,
        long total,
        long perSecond,
        @Nullable Duration remaining,
        Instant askedAt,
        Instant changedAt,
        long findings,
        List<Reconciliation.OfView> views,
        List<Finding> found,
        @Nullable String failure) {

    static ReconciliationStatus of(Reconciliation last, List<Finding> found) {
        long millis = Duration.between(last.askedAt(), last.changedAt()).toMillis();
        long perSecond = millis <= 0 ? 0 : last.checked() * 1_000 / millis;
        boolean isUnderWay = last.state() == Reconciliation.State.UNDER_WAY;
        return new ReconciliationStatus(
                last.state(),
                isUnderWay && !last.place().view().isEmpty(),
                last.checked(),
                last.total(),
                perSecond,
                !isUnderWay || perSecond == 0
                        ? null
                        : Duration.ofSeconds(Math.max(0, last.total() - last.checked()) / perSecond),
                last.askedAt(),
                last.changedAt(),
                last.findings(),
                last.views(),
                List.copyOf(found),
                last.failure());
    }

    public boolean isUnderWay() {
        return state == Reconciliation.State.UNDER_WAY;
    }

    /** Of the complaints, in percent. */
    public long percent() {
        return total <= 0 ? 0 : Math.min(100, checked * 100 / total);
    }

    /** Whether a person must look. */
    public boolean isAlarming() {
        return findings > 0 || state == Reconciliation.State.FAILED;
    }
}

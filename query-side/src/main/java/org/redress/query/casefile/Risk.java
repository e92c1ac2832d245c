package org.redress.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.Personal;
import org.redress.events.RiskCleared;
import org.redress.events.RiskEvent;
import org.redress.events.RiskFlagged;
import org.redress.events.Severity;

/**
 * A mark that makes the case need more care.
 *
 * @param clearing why the case does not bear it any more; null while it does
 * @see "requirements D-03"
 */
public record Risk(
        Severity risk,
        Personal reason,
        Stamp stamp,
        @Nullable Clearing clearing) {

    /** The end of a mark. */
    public record Clearing(Personal reason, Stamp stamp) {}

    static List<Risk> after(List<Risk> risks, RiskEvent event, Stamp stamp) {
        return switch (event) {
            case RiskFlagged e -> Entries.plus(risks, new Risk(e.risk(), e.reason(), stamp, null));
            case RiskCleared e ->
                Entries.remarked(
                        risks,
                        one -> one.risk() == e.risk() && one.isInForce(),
                        one -> new Risk(one.risk(), one.reason(), one.stamp(), new Clearing(e.reason(), stamp)));
        };
    }

    /** Whether the case bears it. */
    @JsonIgnore
    public boolean isInForce() {
        return clearing == null;
    }
}

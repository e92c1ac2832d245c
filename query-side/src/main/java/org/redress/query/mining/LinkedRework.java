package org.redress.query.mining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.redress.analytics.mining.Rework;
import org.redress.query.replica.LogLinks;

/** What was done more than once in a case. */
record LinkedRework(long position, long cases, long casesWithRework, List<Again> items) {
    LinkedRework {
        items = List.copyOf(items);
    }

    /** @param againAt where the cases are listed in which it was done some time after itself */
    record Again(@JsonUnwrapped Rework.Again again, String againAt) {}

    static LinkedRework of(Rework rework, LogLinks links) {
        return new LinkedRework(
                rework.position(),
                rework.cases(),
                rework.casesWithRework(),
                rework.items().stream()
                        .map(again -> new Again(again, links.reached(again.activity(), again.activity())))
                        .toList());
    }
}

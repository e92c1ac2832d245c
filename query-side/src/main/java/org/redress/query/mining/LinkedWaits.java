package org.redress.query.mining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.redress.analytics.mining.Waits;
import org.redress.query.replica.LogLinks;

/** How long cases waited before each step. */
record LinkedWaits(long position, List<Wait> items) {
    LinkedWaits {
        items = List.copyOf(items);
    }

    record Wait(@JsonUnwrapped Waits.Wait waited, String casesAt) {}

    static LinkedWaits of(Waits waits, LogLinks links) {
        return new LinkedWaits(
                waits.position(),
                waits.items().stream()
                        .map(wait -> new Wait(wait, links.did(wait.before())))
                        .toList());
    }
}

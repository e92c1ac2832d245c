package org.redress.query.mining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.List;
import org.redress.analytics.mining.Bottlenecks;
import org.redress.query.replica.LogLinks;

/** Where time went, the most first. */
record LinkedBottlenecks(long position, Duration total, List<Bottleneck> items) {
    LinkedBottlenecks {
        items = List.copyOf(items);
    }

    record Bottleneck(@JsonUnwrapped Bottlenecks.Bottleneck bottleneck, String casesAt) {}

    static LinkedBottlenecks of(Bottlenecks bottlenecks, LogLinks links) {
        return new LinkedBottlenecks(
                bottlenecks.position(),
                bottlenecks.total(),
                bottlenecks.items().stream()
                        .map(bottleneck -> new Bottleneck(bottleneck, links.moved(bottleneck.from(), bottleneck.to())))
                        .toList());
    }
}

package org.redress.query.mining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Spread;
import org.redress.analytics.mining.Throughput;
import org.redress.query.replica.LogLinks;

/**
 * How long cases took, each group leading to its cases.
 *
 * @param hidden cases that are in no group that is told
 */
record LinkedThroughput(
        long position, long cases, String casesAt, @Nullable Spread all, long hidden, List<Group> groups) {
    LinkedThroughput {
        groups = List.copyOf(groups);
    }

    /** @param casesAt null for those without a value: no filter asks for them */
    record Group(
            @JsonUnwrapped Throughput.Group group, @Nullable String casesAt) {}

    static LinkedThroughput of(Throughput throughput, @Nullable String by, LogLinks links) {
        return new LinkedThroughput(
                throughput.position(),
                throughput.cases(),
                links.all(),
                throughput.all(),
                throughput.hidden(),
                throughput.groups().stream()
                        .map(group -> new Group(
                                group, by == null || group.value() == null ? null : links.has(by, group.value())))
                        .toList());
    }
}

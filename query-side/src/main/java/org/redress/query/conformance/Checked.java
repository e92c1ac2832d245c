package org.redress.query.conformance;

import java.util.List;
import org.redress.analytics.conformance.Conformance;
import org.redress.analytics.conformance.Deviations.Way;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.Variants;
import org.redress.analytics.store.Asking;

/** The ways that cases of a log went, and how they fit what is expected. */
record Checked(Variants variants, Conformance conformance) {
    /** Ways that are checked, the most frequent first: some seconds of work at a millisecond each. */
    static final int WAYS_MAX = 5_000;

    /** Asks the log for the ways of its cases, and checks each. */
    static Checked of(Asking asking, LogFilter filter, Expected expected) {
        Variants variants = new MinedLog(asking).variants(filter, WAYS_MAX);
        List<Way> ways = variants.items().stream()
                .map(variant -> new Way(variant.number(), variant.activities(), variant.cases()))
                .toList();
        return new Checked(variants, Conformance.of(ways, expected.model(), asking::isCancelled, done -> {}));
    }
}

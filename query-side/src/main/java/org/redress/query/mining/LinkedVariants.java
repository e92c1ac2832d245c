package org.redress.query.mining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.redress.analytics.mining.Variants;
import org.redress.query.replica.LogLinks;

/** The ways that cases went, each leading to its cases. */
record LinkedVariants(long position, long cases, long variants, String casesAt, List<Variant> items) {
    LinkedVariants {
        items = List.copyOf(items);
    }

    record Variant(@JsonUnwrapped Variants.Variant variant, String casesAt) {}

    static LinkedVariants of(Variants variants, LogLinks links) {
        return new LinkedVariants(
                variants.position(),
                variants.cases(),
                variants.variants(),
                links.all(),
                variants.items().stream()
                        .map(variant -> new Variant(variant, links.went(variant.number())))
                        .toList());
    }
}

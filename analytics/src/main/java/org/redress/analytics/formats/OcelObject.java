package org.redress.analytics.formats;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What events happen to.
 *
 * @param id once in a log
 * @param type its {@link OcelType}'s name
 * @param values in the order of their times
 * @param relations to other objects, each once
 */
public record OcelObject(String id, String type, List<Value> values, List<OcelRelation> relations) {

    /** OCEL's word for: as long as it is known. */
    public static final OffsetDateTime FROM_THE_BEGINNING = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    public OcelObject {
        values = List.copyOf(values);
        relations = relations.stream().distinct().toList();
    }

    /**
     * What an object has.
     *
     * @param since when it came to have it; {@link #FROM_THE_BEGINNING} for what it has had at first
     */
    public record Value(String name, AttributeValue value, OffsetDateTime since) {}
}

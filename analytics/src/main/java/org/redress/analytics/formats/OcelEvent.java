package org.redress.analytics.formats;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened to how many objects soever.
 *
 * @param id once in a log
 * @param type its {@link OcelType}'s name
 * @param relations each once
 */
public record OcelEvent(
        String id,
        String type,
        OffsetDateTime at,
        Map<String, AttributeValue> attributes,
        List<OcelRelation> relations) {
    public OcelEvent {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        relations = relations.stream().distinct().toList();
    }
}

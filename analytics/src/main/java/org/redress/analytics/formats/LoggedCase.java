package org.redress.analytics.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a log says about a case as a whole.
 *
 * @param id in the log's own words
 * @param attributes in the log's order, without the id
 */
public record LoggedCase(String id, Map<String, AttributeValue> attributes) {

    public LoggedCase {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}

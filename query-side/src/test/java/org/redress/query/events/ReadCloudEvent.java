package org.redress.query.events;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a system that knows CloudEvents and nothing of us reads it, for tests. It is held against the published
 * vectors itself.
 *
 * @param attributes each in the form of text that CloudEvents has for every type
 */
record ReadCloudEvent(Map<String, String> attributes, JsonNode data) {
    private static final String DATA = "data";
    private static final String HEADER_PREFIX = "ce-";

    /** From a message that has all of it in its body. */
    static ReadCloudEvent structured(JsonNode event) {
        Map<String, String> attributes = event.properties().stream()
                .filter(member ->
                        !member.getKey().equals(DATA) && !member.getValue().isNull())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, member -> member.getValue().asString(), (a, b) -> a, TreeMap::new));
        return new ReadCloudEvent(attributes, event.get(DATA));
    }

    /** From a message that has the attributes in its headers and the data in its body. */
    static ReadCloudEvent binary(Map<String, String> headers, String body) {
        Map<String, String> attributes = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (name.startsWith(HEADER_PREFIX)) {
                attributes.put(name.substring(HEADER_PREFIX.length()), value);
            }
        });
        attributes.put("datacontenttype", headers.get("content-type"));
        return new ReadCloudEvent(attributes, JsonMapper.shared().readTree(body));
    }

    /** The headers that carry this event in a message whose body is the data. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        attributes.forEach((name, value) ->
                headers.put(name.equals("datacontenttype") ? "content-type" : HEADER_PREFIX + name, value));
        return headers;
    }
}

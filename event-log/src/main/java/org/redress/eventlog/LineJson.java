package org.redress.eventlog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Decodes lines of the log, hundreds of thousands of the same few types: how each is read is looked up once. */
final class LineJson {
    private final JsonMapper mapper;
    private final ObjectReader metadata;
    private final Map<Class<?>, ObjectReader> payloads = new ConcurrentHashMap<>();

    LineJson(JsonMapper mapper) {
        this.mapper = mapper;
        this.metadata = mapper.readerFor(new TypeReference<Map<String, String>>() {});
    }

    Map<String, String> metadata(String text) {
        return metadata.readValue(text);
    }

    Object payload(String text, Class<?> event) {
        return payloads.computeIfAbsent(event, mapper::readerFor).readValue(text);
    }
}

package org.redress.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * One text for one content: members, map entries and the elements of sets in a fixed order. The order of a set of enum
 * constants differs from one start of the JVM to the next.
 */
final class CanonicalJson {
    private static final JsonMapper PLAIN = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final JsonMapper MAPPER = PLAIN.rebuild()
            .addModule(new SimpleModule("sets in order").addSerializer(Set.class, new InOrder()))
            .build();

    private CanonicalJson() {}

    static byte[] of(Object content) {
        return MAPPER.writeValueAsBytes(content);
    }

    /** Writes the elements in the order of their JSON. */
    @SuppressWarnings("rawtypes") // There is no class object of Set<?>.
    private static final class InOrder extends StdSerializer<Set> {
        InOrder() {
            super(Set.class);
        }

        @Override
        public void serialize(Set elements, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (Object element : sorted(elements)) {
                json.writePOJO(element);
            }
            json.writeEndArray();
        }

        private static Iterable<Object> sorted(Set<?> elements) {
            return elements.stream()
                    .map(Object.class::cast)
                    .sorted(Comparator.comparing(PLAIN::writeValueAsString))
                    .toList();
        }
    }
}

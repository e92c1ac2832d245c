package org.redress.analytics.formats;

import java.util.HashMap;
import java.util.Map;

/** What an object-centric log has told so far: the order of its parts, and its types. */
final class OcelOrder {
    private final Map<String, OcelType> objectTypes = new HashMap<>();
    private final Map<String, OcelType> eventTypes = new HashMap<>();
    private Part part = Part.OBJECT_TYPES;

    /** In the order in which files hold them. */
    enum Part {
        OBJECT_TYPES("objectTypes"),
        EVENT_TYPES("eventTypes"),
        OBJECTS("objects"),
        EVENTS("events");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** @throws IllegalStateException when a later part has begun */
    void to(Part next) {
        if (next.compareTo(part) < 0) {
            throw new IllegalStateException("Types are told before objects, objects before events.");
        }
        part = next;
    }

    Part part() {
        return part;
    }

    void objectType(OcelType type) {
        declare(objectTypes, type);
    }

    void eventType(OcelType type) {
        declare(eventTypes, type);
    }

    OcelType check(OcelObject object) {
        OcelType type = declared(objectTypes, object.type());
        object.values().forEach(value -> type.check(value.name(), value.value()));
        return type;
    }

    OcelType check(OcelEvent event) {
        OcelType type = declared(eventTypes, event.type());
        event.attributes().forEach(type::check);
        return type;
    }

    private static void declare(Map<String, OcelType> types, OcelType type) {
        if (types.putIfAbsent(type.name(), type) != null) {
            throw new IllegalArgumentException("A type is declared once: " + type.name());
        }
    }

    private static OcelType declared(Map<String, OcelType> types, String name) {
        OcelType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("A type is declared before it is used: " + name);
        }
        return type;
    }
}

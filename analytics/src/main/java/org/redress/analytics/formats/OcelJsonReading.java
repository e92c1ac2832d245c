package org.redress.analytics.formats;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.UnreadableLog.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** One way through an OCEL 2.0 JSON file: one type, object or event in memory at a time. */
final class OcelJsonReading {
    private final JsonParser json;
    private final Tally tally;
    private final OcelSink sink;
    private final Map<String, OcelType> objectTypes = new HashMap<>();
    private final Map<String, OcelType> eventTypes = new HashMap<>();

    OcelJsonReading(JsonParser json, LogLimits limits, OcelSink sink) {
        this.json = json;
        this.tally = new Tally(limits);
        this.sink = sink;
    }

    void read() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableLog(Reason.NOT_A_LOG, 1, "");
        }
        for (String part = json.nextName(); part != null; part = json.nextName()) {
            json.nextToken();
            switch (part) {
                case "objectTypes" -> elements((type, line) -> sink.objectType(type(type, objectTypes, line)));
                case "eventTypes" -> elements((type, line) -> sink.eventType(type(type, eventTypes, line)));
                case "objects" -> elements((object, line) -> sink.object(object(object, line)));
                case "events" -> elements((event, line) -> sink.event(event(event, line)));
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new UnreadableLog(Reason.NOT_A_LOG, line(), "");
        }
        tally.end();
    }

    private interface Element {
        void read(JsonNode element, long line);
    }

    private void elements(Element element) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableLog(Reason.NOT_A_LOG, line(), "");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            long line = line();
            element.read(json.readValueAsTree(), line);
        }
    }

    private static OcelType type(JsonNode type, Map<String, OcelType> types, long line) {
        Map<String, OcelType.Kind> attributes = new LinkedHashMap<>();
        for (JsonNode attribute : type.path("attributes")) {
            attributes.put(text(attribute, "name", Reason.NOT_A_LOG, line), kind(attribute.path("type")));
        }
        String name = text(type, "name", Reason.NOT_A_LOG, line);
        try {
            OcelType declared = new OcelType(name, attributes);
            types.put(name, declared);
            return declared;
        } catch (IllegalArgumentException e) {
            throw new UnreadableLog(Reason.NOT_A_LOG, line, name);
        }
    }

    private static OcelType.Kind kind(JsonNode word) {
        return switch (word.asString("").toLowerCase(Locale.ROOT)) {
            case "time", "date", "timestamp" -> OcelType.Kind.TIME;
            case "integer", "int" -> OcelType.Kind.INTEGER;
            case "float", "double" -> OcelType.Kind.FLOAT;
            case "boolean" -> OcelType.Kind.BOOLEAN;
            default -> OcelType.Kind.STRING;
        };
    }

    private OcelObject object(JsonNode object, long line) {
        String id = text(object, "id", Reason.CASE_WITHOUT_ID, line);
        tally.newCase(id, line);
        String type = text(object, "type", Reason.NOT_A_LOG, line);
        List<OcelObject.Value> values = new ArrayList<>();
        for (JsonNode attribute : object.path("attributes")) {
            String name = text(attribute, "name", Reason.NOT_A_LOG, line);
            OffsetDateTime since = attribute.hasNonNull("time")
                    ? XesValues.time(attribute.get("time").asString(""), line)
                    : OcelObject.FROM_THE_BEGINNING;
            values.add(new OcelObject.Value(name, value(attribute, name, objectTypes.get(type), line), since));
        }
        tally.attributes(values.size(), line);
        return new OcelObject(id, type, values, relations(object, line));
    }

    private OcelEvent event(JsonNode event, long line) {
        tally.newEvent(line);
        String id = text(event, "id", Reason.NOT_A_LOG, line);
        tally.newEventId(id, line);
        String type = tally.activity(text(event, "type", Reason.EVENT_WITHOUT_ACTIVITY, line), line);
        OffsetDateTime at = XesValues.time(text(event, "time", Reason.EVENT_WITHOUT_TIME, line), line);
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (JsonNode attribute : event.path("attributes")) {
            String name = text(attribute, "name", Reason.NOT_A_LOG, line);
            attributes.put(tally.attributeName(name, line), value(attribute, name, eventTypes.get(type), line));
        }
        tally.attributes(attributes.size(), line);
        return new OcelEvent(id, type, at, attributes, relations(event, line));
    }

    private static List<OcelRelation> relations(JsonNode of, long line) {
        List<OcelRelation> relations = new ArrayList<>();
        for (JsonNode relation : of.path("relationships")) {
            relations.add(new OcelRelation(
                    text(relation, "objectId", Reason.NOT_A_LOG, line),
                    relation.path("qualifier").asString("")));
        }
        return relations;
    }

    private static AttributeValue value(JsonNode attribute, String name, @Nullable OcelType type, long line) {
        JsonNode value = attribute.path("value");
        if (!value.isValueNode() || value.isNull()) {
            throw new UnreadableLog(Reason.VALUE_UNREADABLE, line, name);
        }
        OcelType.Kind kind = type == null ? null : type.attributes().get(name);
        return XesValues.value(kind == null ? "string" : element(kind), value.asString(""), line);
    }

    /** The same kind in XES's words. */
    private static String element(OcelType.Kind kind) {
        return switch (kind) {
            case STRING -> "string";
            case TIME -> "date";
            case INTEGER -> "int";
            case FLOAT -> "float";
            case BOOLEAN -> "boolean";
        };
    }

    private static String text(JsonNode of, String name, Reason otherwise, long line) {
        JsonNode text = of.path(name);
        if (!text.isString() || text.asString().isEmpty()) {
            throw new UnreadableLog(otherwise, line, name);
        }
        return text.asString();
    }

    private long line() {
        return json.currentTokenLocation().getLineNr();
    }
}

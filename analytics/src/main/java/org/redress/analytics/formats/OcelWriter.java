package org.redress.analytics.formats;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.redress.analytics.formats.OcelOrder.Part;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an object-centric log as OCEL 2.0 JSON while it is told. Source: OCEL 2.0 specification, section 6.
 *
 * <p>All values are JSON strings, as the published schema asks; the declarations of the types tell what they mean.
 * Characters that XML cannot hold become U+FFFD, as in all formats. Problems with the stream are
 * {@link tools.jackson.core.JacksonException}s.
 */
public final class OcelWriter implements OcelSink, Closeable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonGenerator file;
    private final OcelOrder order = new OcelOrder();

    /** @param file is closed with this */
    public OcelWriter(OutputStream file) {
        this.file = JSON.createGenerator(file);
        this.file.writeStartObject();
        this.file.writeArrayPropertyStart(order.part().word());
    }

    @Override
    public void objectType(OcelType type) {
        to(Part.OBJECT_TYPES);
        order.objectType(type);
        type(type);
    }

    @Override
    public void eventType(OcelType type) {
        to(Part.EVENT_TYPES);
        order.eventType(type);
        type(type);
    }

    @Override
    public void object(OcelObject object) {
        to(Part.OBJECTS);
        order.check(object);
        file.writeStartObject();
        text("id", object.id());
        text("type", object.type());
        file.writeArrayPropertyStart("attributes");
        for (OcelObject.Value value : object.values()) {
            file.writeStartObject();
            value(value.name(), value.value());
            text("time", TimeText.write(value.since()));
            file.writeEndObject();
        }
        file.writeEndArray();
        relations(object.relations());
        file.writeEndObject();
    }

    @Override
    public void event(OcelEvent event) {
        to(Part.EVENTS);
        order.check(event);
        file.writeStartObject();
        text("id", event.id());
        text("type", event.type());
        text("time", TimeText.write(event.at()));
        file.writeArrayPropertyStart("attributes");
        for (Map.Entry<String, AttributeValue> attribute : event.attributes().entrySet()) {
            file.writeStartObject();
            value(attribute.getKey(), attribute.getValue());
            file.writeEndObject();
        }
        file.writeEndArray();
        relations(event.relations());
        file.writeEndObject();
    }

    /** Ends the log: without it the file is none. */
    @Override
    public void close() {
        to(Part.EVENTS);
        file.writeEndArray();
        file.writeEndObject();
        file.close();
    }

    /** Ends the arrays between here and there; each is in the file, also an empty one. */
    private void to(Part next) {
        Part before = order.part();
        order.to(next);
        for (Part part : Part.values()) {
            if (part.compareTo(before) > 0 && part.compareTo(next) <= 0) {
                file.writeEndArray();
                file.writeArrayPropertyStart(part.word());
            }
        }
    }

    private void type(OcelType type) {
        file.writeStartObject();
        text("name", type.name());
        file.writeArrayPropertyStart("attributes");
        type.attributes().forEach((name, kind) -> {
            file.writeStartObject();
            text("name", name);
            text("type", kind.word());
            file.writeEndObject();
        });
        file.writeEndArray();
        file.writeEndObject();
    }

    private void value(String name, AttributeValue value) {
        text("name", name);
        text("value", value instanceof AttributeValue.Moment moment ? TimeText.write(moment.at()) : value.text());
    }

    private void relations(List<OcelRelation> relations) {
        file.writeArrayPropertyStart("relationships");
        for (OcelRelation relation : relations) {
            file.writeStartObject();
            text("objectId", relation.objectId());
            text("qualifier", relation.qualifier());
            file.writeEndObject();
        }
        file.writeEndArray();
    }

    private void text(String name, String text) {
        file.writeStringProperty(name, WritableText.of(text));
    }
}

package org.redress.eventlog;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.redress.events.EventCatalogue;
import org.redress.events.EventJson;
import org.redress.events.PersonalCipher;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON under their logical names: no Java class name reaches the log, so classes may move. A name that this
 * release does not know is an error, never an event that is silently passed over.
 */
final class LogicalNameSerializer extends Jackson3Serializer {
    private final JsonMapper json;

    LogicalNameSerializer(PersonalCipher cipher) {
        super(Jackson3Serializer.builder());
        this.json = EventJson.mapper(cipher);
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature.
    public SerializedType typeForClass(Class type) {
        if (MetaData.class.isAssignableFrom(type)) {
            return super.typeForClass(type);
        }
        String name = EventCatalogue.nameOf(type);
        return new SimpleSerializedType(name, EventCatalogue.revisionOf(name));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (MetaData.class.getName().equals(type.getName())) {
            return MetaData.class;
        }
        return EventCatalogue.classOf(type.getName())
                .orElseThrow(() -> new SerializationException("The log holds an event " + type.getName()
                        + ", which this release does not know; it was written by a newer one"));
    }

    @Override
    protected ObjectWriter getWriter() {
        return json.writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return type == MetaData.class ? super.getReader(type) : json.readerFor(type);
    }
}

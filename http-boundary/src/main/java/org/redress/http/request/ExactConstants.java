package org.redress.http.request;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Constants by their exact name. Jackson's own reader also takes numbers, and names with spaces around them. */
final class ExactConstants extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;

    static SimpleModule module() {
        return new SimpleModule("exact constants").setDeserializerModifier(new ExactConstants());
    }

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> lenient) {
        return new ByName(type.getRawClass());
    }

    private static final class ByName extends StdScalarDeserializer<Object> {
        ByName(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                String name = json.getString();
                for (Object constant : handledType().getEnumConstants()) {
                    if (((Enum<?>) constant).name().equals(name)) {
                        return constant;
                    }
                }
            }
            return context.reportInputMismatch(handledType(), "not one of the constants");
        }
    }
}

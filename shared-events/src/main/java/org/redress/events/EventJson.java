package org.redress.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How events and views become JSON that an SQL analyst can read, with personal words as ciphertext. */
public final class EventJson {
    private EventJson() {}

    /** A mapper that seals words on the way out and leaves them sealed on the way in; times are ISO-8601. */
    public static JsonMapper mapper(PersonalCipher cipher) {
        SimpleModule personal = new SimpleModule("personal")
                .addSerializer(Personal.class, new PersonalSerializer(cipher))
                .addDeserializer(Personal.class, new PersonalDeserializer());
        return JsonMapper.builder()
                .addModule(personal)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(
                        any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    private static final class PersonalSerializer extends StdSerializer<Personal> {
        private final transient PersonalCipher cipher;

        PersonalSerializer(PersonalCipher cipher) {
            super(Personal.class);
            this.cipher = cipher;
        }

        @Override
        public void serialize(Personal words, JsonGenerator json, SerializationContext context) {
            String sealed = switch (words) {
                case Personal.Plain plain -> cipher.seal(plain);
                case Personal.Sealed already -> already.cipher();
            };
            json.writeStartObject();
            json.writeStringProperty("person", words.person().value());
            json.writeStringProperty("sealed", sealed);
            json.writeEndObject();
        }
    }

    private static final class PersonalDeserializer extends StdDeserializer<Personal> {
        PersonalDeserializer() {
            super(Personal.class);
        }

        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            StoredWords stored = context.readValue(json, StoredWords.class);
            return new Personal.Sealed(stored.person(), stored.sealed());
        }
    }

    /** The stored form: whose words, and their ciphertext. */
    private record StoredWords(PersonId person, String sealed) {}
}

package org.redress.query.reading;

import org.redress.events.EventJson;
import org.redress.events.Personal;
import org.redress.events.PersonalCipher;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes what the log or a view holds as JSON for one reader: words as plain text, or {@code null} where the reader may
 * not see them. What is absent is left out, so {@code null} always means words that are there and not shown.
 */
public final class ReadersJson {
    private static final String WORDS = Words.class.getName();

    private final JsonMapper mapper;

    ReadersJson(PersonalCipher cipher) {
        mapper = EventJson.mapper(cipher)
                .rebuild()
                .addModule(new SimpleModule("words").addSerializer(Personal.class, new ForOneReader()))
                .build();
    }

    /** The value as this reader may see it. */
    public String write(Object value, Words words) {
        return mapper.writer().withAttribute(WORDS, words).writeValueAsString(value);
    }

    private static final class ForOneReader extends StdSerializer<Personal> {

        ForOneReader() {
            super(Personal.class);
        }

        @Override
        public void serialize(Personal personal, JsonGenerator json, SerializationContext context) {
            Words words = (Words) context.getAttribute(WORDS);
            String text = words.textOf(personal);
            if (text == null) {
                json.writeNull();
            } else {
                json.writeString(text);
            }
        }
    }
}

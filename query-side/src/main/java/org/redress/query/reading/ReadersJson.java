package org.redress.query.reading;

import java.io.Writer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.EventJson;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.PersonalCipher;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes what the log or a view holds as JSON for one reader: words as plain text, or {@code null} where the reader may
 * not see them. What is absent is left out, so {@code null} always means words that are there and not shown.
 */
public final class ReadersJson {
    /** Under this name a writing carries what to write for each of the words: a {@link WordsAsText}. */
    private static final String WORDS = WordsAsText.class.getName();

    private final JsonMapper mapper;

    ReadersJson(PersonalCipher cipher) {
        mapper = EventJson.mapper(cipher)
                .rebuild()
                .addModule(new SimpleModule("words").addSerializer(Personal.class, new ForOneReader()))
                .build();
    }

    /** The value as this reader may see it. */
    public String write(Object value, Words words) {
        return writer(words::textOf).writeValueAsString(value);
    }

    /** Everybody whose words are in these values. */
    public Set<PersonId> personsIn(Collection<?> values) {
        Set<PersonId> persons = new HashSet<>();
        ObjectWriter meetingEachOfThem = writer(personal -> {
            persons.add(personal.person());
            return null;
        });
        values.forEach(value -> meetingEachOfThem.writeValue(Writer.nullWriter(), value));
        return persons;
    }

    private ObjectWriter writer(WordsAsText words) {
        return mapper.writer().withAttribute(WORDS, words);
    }

    /** What to write in the place of words; null for nothing. */
    private interface WordsAsText {
        @Nullable
        String textOf(Personal words);
    }

    private static final class ForOneReader extends StdSerializer<Personal> {

        ForOneReader() {
            super(Personal.class);
        }

        @Override
        public void serialize(Personal personal, JsonGenerator json, SerializationContext context) {
            WordsAsText words = (WordsAsText) context.getAttribute(WORDS);
            String text = words.textOf(personal);
            if (text == null) {
                json.writeNull();
            } else {
                json.writeString(text);
            }
        }
    }
}

package org.redress.query.imports;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says in the reader's language what was said about rows and files. */
final class ImportSpeech {
    private final MessageSource texts;
    private final Locale language;

    ImportSpeech(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    public String of(Said said) {
        return said.key() == null
                ? said.english()
                : texts.getMessage(said.key(), said.arguments().toArray(), language);
    }
}

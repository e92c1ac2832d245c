package org.redress.query.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the pages speak. The first is for whoever asks for neither. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

    private final String choice;
    private final Locale locale;

    Language(String choice, Locale locale) {
        this.choice = choice;
        this.locale = locale;
    }

    /** How an address asks for it: {@code ?lang=zh}. */
    public String choice() {
        return choice;
    }

    public Locale locale() {
        return locale;
    }

    /** For the {@code lang} attribute. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The one that is not spoken now. */
    public Language other() {
        return this == ENGLISH ? CHINESE : ENGLISH;
    }

    static Optional<Language> chosen(String choice) {
        return Arrays.stream(values())
                .filter(each -> each.choice.equals(choice))
                .findFirst();
    }

    /** The first of the preferred languages that is spoken here. */
    static Language preferred(List<Locale> preferences) {
        return preferences.stream()
                .flatMap(preference -> chosen(preference.getLanguage()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}

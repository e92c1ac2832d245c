package org.redress.query.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours of the pages. */
public enum Theme {
    /** Whatever the reader's system prefers. */
    SYSTEM,
    LIGHT,
    DARK;

    /** How an address asks for it, {@code ?theme=dark}, and how the style sheet knows it. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that the switch leads to. */
    Theme next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> SYSTEM;
            case SYSTEM -> LIGHT;
        };
    }

    static Optional<Theme> chosen(String choice) {
        return Arrays.stream(values())
                .filter(each -> each.choice().equals(choice))
                .findFirst();
    }
}

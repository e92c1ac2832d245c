package org.redress.endtoend.console;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How somebody looks at the console: in which language, which colours, and on how large a screen. */
record Look(Language language, ColorScheme colours, Screen screen) {

    /** The two that are spoken. */
    enum Language {
        ENGLISH("en-GB"),
        CHINESE("zh-CN");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        /** As a browser asks for it. */
        String tag() {
            return tag;
        }
    }

    /** The two that are checked. */
    enum Screen {
        DESK(1440, 900),
        PHONE(360, 740);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    static Look plain() {
        return new Look(Language.ENGLISH, ColorScheme.LIGHT, Screen.DESK);
    }

    /** Every language on every screen, in light colours. */
    static List<Look> all() {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        Arrays.stream(Screen.values()).map(screen -> new Look(language, ColorScheme.LIGHT, screen)))
                .toList();
    }

    /** A part of a file name. */
    String name() {
        return (language + "-" + colours + "-" + screen).toLowerCase(Locale.ROOT);
    }
}

package org.redress.query.imports;

import java.util.Locale;

/** The layouts of files that the page offers, as {@code POST /api/imports} calls them. */
enum FileFormat {
    CFPB_BANK_OF_AMERICA,
    CFPB,
    CFPB_WITHOUT_ID,
    BALTIMORE_311,
    NYC_311,
    FCC,
    CN_MESSAGES_WITH_REPLIES,
    CN_MESSAGES_WITH_VOTES,
    CN_DISPUTES,
    NHTSA,
    /** What comes with a mapping of its own. */
    MAPPED;

    /** The name that the API takes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FileFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

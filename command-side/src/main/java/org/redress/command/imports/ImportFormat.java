package org.redress.command.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The layouts that can be imported, by the name that a client gives. */
enum ImportFormat {
    /** Twelve columns, one row per complaint, as {@link CfpbColumn} names them. */
    CFPB_BANK_OF_AMERICA;

    /** The name in kebab case. */
    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ImportFormat> named(String kebab) {
        return Arrays.stream(values())
                .filter(format -> format.kebab().equals(kebab))
                .findFirst();
    }
}

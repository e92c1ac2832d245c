package org.redress.query.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What remarks about rows are: the row was left out, or it is odd. */
enum RemarkKind {
    REJECTION,
    WARNING;

    /** The word for them in addresses. */
    public String plural() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    static Optional<RemarkKind> of(String plural) {
        return Arrays.stream(values())
                .filter(kind -> kind.plural().equals(plural))
                .findFirst();
    }
}

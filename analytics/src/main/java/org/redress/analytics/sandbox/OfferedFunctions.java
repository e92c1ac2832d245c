package org.redress.analytics.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions a question may call. A list of what is allowed rather than of what is not: functions that read files,
 * run SQL held in a text, or tell settings and paths are many, and each release of the engine brings new ones.
 */
final class OfferedFunctions {
    private static final String LIST = "functions.txt";

    /** In place of a table: rows made of numbers, lists and documents. */
    private static final Set<String> OF_TABLES =
            Set.of("range", "generate_series", "unnest", "repeat", "json_each", "json_tree");

    static final OfferedFunctions ALL = new OfferedFunctions(listed());

    private final Set<String> ofValues;

    private OfferedFunctions(Set<String> ofValues) {
        this.ofValues = ofValues;
    }

    boolean offersForValues(String function) {
        return ofValues.contains(function.toLowerCase(Locale.ROOT));
    }

    boolean offersForTables(String function) {
        return OF_TABLES.contains(function.toLowerCase(Locale.ROOT));
    }

    Set<String> names() {
        return ofValues;
    }

    private static Set<String> listed() {
        try (InputStream list = Objects.requireNonNull(OfferedFunctions.class.getResourceAsStream(LIST));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.redress.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mappings as JSON: ours, which come with the program, and those of users. */
final class MappingFile {
    /** A mapping of fifty columns with all their words takes a fifth of it. */
    static final int BYTES_MAX = 16 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Those that come with the program. */
    static final Map<ImportFormat, Mapping> OURS = ours();

    private MappingFile() {}

    /** @throws BadMapping when it is none; the message is the rest of a sentence */
    static Mapping of(String json) {
        try {
            return JSON.readValue(json, Mapping.class);
        } catch (JacksonException e) {
            throw new BadMapping(
                    e.getCause() instanceof BadMapping invalid
                            ? String.valueOf(invalid.getMessage())
                            : "is no mapping: " + placeOf(e));
        }
    }

    private static Map<ImportFormat, Mapping> ours() {
        Map<ImportFormat, Mapping> ours = new EnumMap<>(ImportFormat.class);
        for (ImportFormat format : ImportFormat.values()) {
            if (format.isOurs()) {
                ours.put(format, ours(format.kebab()));
            }
        }
        return Collections.unmodifiableMap(ours);
    }

    private static Mapping ours(String name) {
        try (InputStream json =
                Objects.requireNonNull(MappingFile.class.getResourceAsStream("format/" + name + ".json"), name)) {
            return JSON.readValue(json, Mapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it went wrong: names of ours and numbers, nothing of what stands there. */
    private static String placeOf(JacksonException e) {
        String part = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(name -> name.length() <= Mapping.NAME_CHARACTERS_MAX)
                .orElse("the whole");
        return "look at " + part
                + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr());
    }
}

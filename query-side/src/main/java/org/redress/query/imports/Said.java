package org.redress.query.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was said about a row or a file.
 *
 * @param english as it was said
 * @param key of the text that says it in a reader's language; null where it was said before there were codes, or by a
 *     later version
 * @param arguments what stands in the gaps of that text
 */
record Said(String english, @Nullable String key, List<String> arguments) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param arguments a list in JSON; null where there are none */
    static Said of(String english, Optional<? extends Enum<?>> code, @Nullable String arguments) {
        return new Said(
                english,
                code.map(known -> known.getDeclaringClass().getSimpleName() + "." + known.name())
                        .orElse(null),
                arguments == null ? List.of() : List.of(JSON.readValue(arguments, String[].class)));
    }
}

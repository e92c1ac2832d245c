package org.redress.analytics.sandbox;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What DuckDB says when a question fails, read from its JSON: kind, sentence and place. */
record EngineFault(
        String kind, @Nullable String sentence, @Nullable Integer byteOffset) {
    /** Of these the first line is told: it names columns, types and values of the question and nothing of the machine. */
    private static final Set<String> TELLING = Set.of(
            "parser", "binder", "catalog", "conversion", "invalid input", "out of range", "mismatch type", "syntax");

    /** Longer sentences repeat the question. */
    private static final int SENTENCE_LENGTH_MAX = 300;

    private static final JsonMapper JSON = new JsonMapper();

    static EngineFault of(SQLException exception) {
        if (exception instanceof SQLTimeoutException) {
            return new EngineFault("interrupt", null, null);
        }
        String message = String.valueOf(exception.getMessage());
        // Some faults come with their kind in words before the JSON.
        int start = message.indexOf('{');
        try {
            JsonNode told = JSON.readTree(start < 0 ? "{}" : message.substring(start));
            return new EngineFault(
                    told.path("exception_type").asString("unknown").toLowerCase(Locale.ROOT),
                    told.path("exception_message").asString(null),
                    offset(told));
        } catch (JacksonException e) {
            return new EngineFault("unknown", null, null);
        }
    }

    /** From the answer of the parser alone, which is JSON of its own. */
    static EngineFault ofParse(JsonNode told) {
        return new EngineFault(
                told.path("error_type").asString("unknown").toLowerCase(Locale.ROOT),
                told.path("error_message").asString(null),
                offset(told));
    }

    private static @Nullable Integer offset(JsonNode told) {
        String position = told.path("position").asString("");
        return position.isEmpty() || !position.chars().allMatch(Character::isDigit) || position.length() > 9
                ? null
                : Integer.valueOf(position);
    }

    SqlRefusal refusal() {
        return switch (kind) {
            case "parser", "syntax" -> SqlRefusal.NOT_UNDERSTOOD;
            case "interrupt" -> SqlRefusal.TIME_EXCEEDED;
            case "out of memory" -> SqlRefusal.MEMORY_EXCEEDED;
            case "permission" -> SqlRefusal.TABLE_NOT_OFFERED;
            case "fatal", "internal" -> SqlRefusal.ENGINE_BROKE_OFF;
            default -> SqlRefusal.NOT_ANSWERABLE;
        };
    }

    /** Whether the engine must not be asked again. */
    boolean brokeTheEngine() {
        return refusal() == SqlRefusal.ENGINE_BROKE_OFF;
    }

    @Nullable
    String detail() {
        if (sentence == null || !TELLING.contains(kind)) {
            return null;
        }
        String line = sentence.lines().findFirst().orElse("");
        return line.length() > SENTENCE_LENGTH_MAX ? line.substring(0, SENTENCE_LENGTH_MAX) + "…" : line;
    }
}

package org.redress.http.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way, as RFC 9457 tells it; nothing in it repeats the input.
 *
 * @param more further members, such as {@code nextSteps} of a refused step
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> more) {

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    static Problem of(URI type, String title, int status) {
        return new Problem(type, title, status, null, List.of(), Map.of());
    }

    /** The same, with a sentence about this occurrence. */
    public Problem because(String sentence) {
        return new Problem(type, title, status, sentence, errors, more);
    }

    /** The same, naming what is wrong with the input. */
    public Problem about(List<FieldError> mistakes) {
        return new Problem(type, title, status, detail, mistakes, more);
    }

    /** The same, with a member more. */
    public Problem with(String member, Object value) {
        Map<String, Object> members = Stream.concat(more.entrySet().stream(), Stream.of(Map.entry(member, value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
        return new Problem(type, title, status, detail, errors, members);
    }
}

package org.redress.lifecycle.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;

/** The id of another case, as its address shows it. */
public record CaseId(@JsonValue String value) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {
        if (value == null || !UUID.matcher(value).matches()) {
            throw new InvalidValue(Mistake.NOT_A_COMPLAINT);
        }
    }
}

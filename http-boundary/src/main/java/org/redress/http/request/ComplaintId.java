package org.redress.http.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;

/**
 * The id of a complaint as it stands in URLs.
 *
 * @param value a UUID in its canonical form, so that one complaint has one URL
 */
public record ComplaintId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ComplaintId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new InvalidValue(Mistake.NOT_A_UUID);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

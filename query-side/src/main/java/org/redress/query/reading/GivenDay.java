package org.redress.query.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;

/** Reads a day as a form sends it: an empty text where none was chosen. */
public final class GivenDay {
    private GivenDay() {}

    /**
     * The day that was chosen; null where none was.
     *
     * @param name of the field
     * @throws InvalidInput that names the field, where the text is no day
     */
    public static @Nullable LocalDate of(String name, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new InvalidInput(name, "is not a day");
        }
    }
}

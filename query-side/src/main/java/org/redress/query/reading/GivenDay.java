package org.redress.query.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.http.problem.InvalidInput;
import org.redress.http.request.Times;

/** Reads a day as a form sends it: an empty text where none was chosen. */
public final class GivenDay {
    private GivenDay() {}

    /**
     * The day that was chosen; null where none was.
     *
     * @param name of the field
     * @throws InvalidInput that names the field, where the text is no day, or one out of range
     */
    public static @Nullable LocalDate of(String name, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Times.date(text);
        } catch (InvalidValue wrong) {
            throw new InvalidInput(name, wrong);
        }
    }
}

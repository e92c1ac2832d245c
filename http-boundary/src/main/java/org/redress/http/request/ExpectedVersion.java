package org.redress.http.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;

/** What {@code If-Match} asks for: that the case still is as it was read. */
public sealed interface ExpectedVersion {
    /** {@code *}: whichever version, as long as there is one. */
    record Any() implements ExpectedVersion {}

    /** {@code "7"}: this version and no other. */
    record Exactly(long version) implements ExpectedVersion {
        /** 18 digits fit into a long. */
        private static final Pattern FORM = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");
    }

    /** Whether a case at this version, that of its last event, is what was asked for. */
    default boolean admits(long version) {
        return switch (this) {
            case Any any -> true;
            case Exactly exactly -> exactly.version() == version;
        };
    }

    /**
     * What the header says.
     *
     * @throws InvalidValue when it has another form
     */
    static ExpectedVersion parse(String header) {
        Matcher exactly = Exactly.FORM.matcher(header);
        if (exactly.matches()) {
            return new Exactly(Long.parseLong(exactly.group(1)));
        }
        if (header.equals("*")) {
            return new Any();
        }
        throw new InvalidValue(Mistake.NOT_AN_ETAG);
    }

    /** The entity tag of a case at this version, as answers carry it. */
    static String etagOf(long version) {
        return '"' + Long.toString(version) + '"';
    }
}

package org.redress.events;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a file as a whole cannot be imported. The sentence is for programs and terminals; a page says the same in its
 * reader's language. In its gaps stand names of columns that a mapping has, lines and limits, nothing of the file.
 */
public enum FileFailure {
    EMPTY("The file is empty."),
    PACKED("The file is packed. Send what is inside, as text."),
    UTF_16("The file is UTF-16. Send it as UTF-8, GB18030 or Windows-1252."),
    FIRST_LINE_BLANK("The first line is blank or has quotes that do not match."),
    HEADER_WITH_NUL("The header holds NUL bytes: the file is no text, or UTF-16."),
    HEADER_QUOTES_DO_NOT_MATCH("The header has quotes that do not match."),
    HEADER_CARRIAGE_RETURN("The header must not contain a carriage return."),
    HEADER_TOO_MANY_BYTES("The header must have at most {0} bytes."),
    HEADER_OTHER_ENCODING("The header must be {0}."),
    HEADER_TOO_MANY_COLUMNS("The header has more than {0} columns."),
    COLUMN_TWICE("The header has the column {0} twice."),
    COLUMNS_MISSING("The header lacks {0}."),
    COLUMN_UNKNOWN("Column {0} of the header is unknown; the layout has {1}."),
    TOO_MANY_WITHOUT_NUMBER("The file has more than {0} rows without a number of their own. Part it."),
    NOT_WHOLE("The file is no longer whole in the data folder. Send it again."),
    SERVICE_FAILED(
            "The service failed behind line {0}. What was imported until then stays; send the file again for the rest.");

    private final String sentence;

    FileFailure(String sentence) {
        this.sentence = sentence;
    }

    /** A whole English sentence, or two. */
    public String sentence(List<String> values) {
        return Sentence.filled(sentence, values);
    }

    /** Empty where there is none, as before there were codes, and for one that only a later version knows. */
    public static Optional<FileFailure> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(failure -> failure.name().equals(name))
                .findFirst();
    }
}

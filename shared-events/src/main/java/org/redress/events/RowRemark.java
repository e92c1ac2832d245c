package org.redress.events;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a row of an imported file: why it is left out, or what is odd about it. The sentence is for
 * programs and terminals; a page says the same in its reader's language. In its gaps stand names of columns, lines,
 * limits and examples, never a value of the row.
 */
public enum RowRemark {
    /* What is no row. */
    QUOTES_DO_NOT_MATCH("has quotes that do not match"),
    CARRIAGE_RETURN("must not contain a carriage return"),
    TOO_MANY_BYTES("must have at most {0} bytes"),
    OTHER_ENCODING("must be {0}"),
    OTHER_NUMBER_OF_COLUMNS("has {0} columns instead of {1}"),
    NO_JSON_OBJECT("is no JSON object"),
    NOT_PLAIN("has no plain value in {0}"),
    LACKS_COLUMN("lacks {0}"),

    /* What a column may not hold; what a Mistake says by the same name it says in the same words. */
    BLANK("must not be blank"),
    TOO_LONG("must have at most {0} characters"),
    UNPRINTABLE("must not contain control characters or broken Unicode"),
    NOT_VALID("is not valid"),
    NOT_DIGITS("must be 1 to {0} digits"),
    NOT_A_TIME("must be a date like {0}"),
    NOT_A_TIME_OF_TWO_FORMS("must be a date like {0} or {1}"),
    TIME_WITHOUT_FORM("is a date, and the mapping has no form of one"),
    TOO_EARLY("must not be before {0}"),
    IN_THE_FUTURE("must not be in the future"),

    /* What is odd. */
    DAY_NOT_KNOWN("is blank: the day of the complaint is not known"),
    BEFORE_RECEIPT("is before {0}"),
    ANOTHER_DAY("is another day than {0}, which counts"),
    OTHER_SHAPE("does not look like {0}"),
    UNKNOWN_WAY("is a way that we have no word for"),
    UNKNOWN_ANSWER("is not an answer that the source is known to give"),
    UNKNOWN_STATUS("is not a status that the source is known to give"),
    UNKNOWN_TIMELINESS("is none of the words of the source for in time and late"),
    NEITHER_IN_TIME_NOR_LATE("is neither {0} nor {1}"),
    CLOSED_WITHOUT_A_DAY("is blank although the status is a closed one"),
    OPEN_WITH_A_DAY_OF_CLOSING("is given although the status is an open one, which counts"),
    REPEATS_A_LINE("repeats the complaint of line {0}, which counts"),
    DIFFERS_FROM_EARLIER("differs from what an earlier import recorded, which stays"),

    /* What is said of many rows together. */
    REPEATS_AN_EARLIER_LINE("repeats the complaint of an earlier line, which counts"),
    OTHERS("has one of many other things");

    private final String sentence;

    RowRemark(String sentence) {
        this.sentence = sentence;
    }

    /** The end of an English sentence that starts with the column, or with the row where it concerns the whole. */
    public String sentence(List<String> values) {
        return Sentence.filled(sentence, values);
    }

    /** The same as a mistake of a value, which tells the same bounds. */
    public static RowRemark of(Mistake mistake) {
        return named(mistake.name()).orElse(NOT_VALID);
    }

    /** Empty where there is none, as before there were codes, and for one that only a later version knows. */
    public static Optional<RowRemark> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(remark -> remark.name().equals(name))
                .findFirst();
    }
}

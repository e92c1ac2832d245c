package org.redress.events;

import java.util.List;

/**
 * What can be wrong with a value that somebody stated. The sentence is for programs and their authors; a page says the
 * same in its reader's language.
 */
public enum Mistake {
    MISSING("is missing"),
    NULL("must not be null"),
    EMPTY("must not be empty"),
    BLANK("must not be blank"),
    TOO_LONG("must have at most {0} characters"),
    UNPRINTABLE("must not contain control characters or broken Unicode"),
    TOO_MANY_OR_FEW("size must be between {0} and {1}"),
    TOO_LOW("must be greater than or equal to {0}"),
    TOO_HIGH("must be less than or equal to {0}"),
    NOT_FUTURE("must be a future date"),
    NOT_PAST("must be a date in the past or in the present"),
    IN_THE_FUTURE("must not be in the future"),
    NOT_FROM_TO("must be from {0} to {1}"),
    NOT_AN_ID("must be lower-case letters, digits and hyphens, at most {0}"),
    NOT_A_COMPLAINT("must be the id of a complaint"),
    NOT_A_UUID("must be a UUID in lower case"),
    NOT_A_CURRENCY("must be an ISO 4217 code"),
    NOT_AN_AMOUNT("must be a decimal string, not negative, at most {0} digits"),
    TOO_MANY_DECIMALS("has more decimals than its currency"),
    NOT_A_LENGTH_OF_TIME("must be longer than nothing and at most {0} days"),
    BEYOND_A_CENTURY("must be from nothing to a hundred years"),
    NAMED_TWICE("must name each dimension once"),
    NEITHER_OR_BOTH("must be given, or {0}, and not both"),
    NEITHER("must be given, or {0}"),
    TOO_LONG_ALTOGETHER("must be shorter altogether"),
    NOT_AN_INSTANT("must be an instant with offset, such as 2026-01-31T12:00:00Z"),
    NOT_A_DATE("must be a date, such as 2026-01-31"),
    NOT_A_DURATION("must be a duration, such as PT36H or P3D"),
    NOT_ISO_8601("must be a text in ISO 8601"),
    NOT_A_CHOICE("must be one of {0}"),
    NOT_A_CONSTANT("must be one of its constants"),
    NOT_TRUE_OR_FALSE("must be true or false"),
    NOT_A_WHOLE_NUMBER("must be a whole number"),
    NOT_A_NUMBER("must be a number"),
    NOT_A_LIST("must be a list"),
    NOT_A_TEXT("must be a text"),
    NOT_AN_OBJECT("must be an object"),
    NOT_VALID("is not valid"),
    NOT_KNOWN("is not known here"),
    OUT_OF_RANGE("is out of range"),
    NOT_JSON("is not valid JSON"),
    TOO_DEEP("is nested too deep, or has a number or a name that is too long"),
    TWICE("is there twice"),
    NOT_WHOLE("did not arrive whole"),
    NOT_UTF_8("must be UTF-8"),
    NOT_A_ROLE("must be a role, such as HANDLER"),
    NOT_A_KEY("must be 1 to {0} printable ASCII characters without spaces"),
    NOT_AN_ETAG("must be an ETag as answers carry it, such as \"7\", or *"),
    NOT_AN_ACCOUNT("must be lower-case letters, digits, dots and hyphens, at most {0}"),
    NOT_A_PASSWORD("must have at least {0} characters and at most {1} bytes"),
    GUESSABLE("is easily guessed");

    private final String sentence;

    Mistake(String sentence) {
        this.sentence = sentence;
    }

    /** The end of an English sentence that starts with the field's name. */
    public String sentence(List<String> values) {
        return Sentence.filled(sentence, values);
    }
}

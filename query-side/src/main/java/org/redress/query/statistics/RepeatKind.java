package org.redress.query.statistics;

import java.util.Locale;
import java.util.regex.Pattern;

/** By what it is told that the same one complained before. */
enum RepeatKind {
    /** The person, where the same one keeps an id. */
    CUSTOMER,
    /** By its digits, however they are grouped. */
    PHONE {
        @Override
        String plain(String words) {
            return NOT_A_DIGIT.matcher(words).replaceAll("");
        }
    },
    EMAIL,
    /** The place that it is about, or where the customer lives. */
    ADDRESS;

    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The words without what may differ when the same is written twice: capitals and spaces. */
    String plain(String words) {
        return SPACES.matcher(words.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}

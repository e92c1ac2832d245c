package org.redress.analytics.store;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Several values of one attribute as one text: a column holds one. */
public final class SeveralValues {
    private static final String AND = "+";
    private static final Pattern EACH = Pattern.compile(AND, Pattern.LITERAL);

    private SeveralValues() {}

    /** Makes one text of values, none of which has a plus in it. */
    public static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(AND);
    }

    /** The values of a text, in its order; what has no plus is one value. */
    public static List<String> in(String text) {
        return List.of(EACH.split(text, -1));
    }
}

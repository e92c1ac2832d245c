package org.redress.analytics.mining;

import java.time.Instant;
import java.util.List;

/**
 * Which cases of a log a question is about: those for which all conditions hold. What is counted are whole cases, never
 * parts of them.
 */
public record LogFilter(List<Condition> conditions) {
    public static final LogFilter NONE = new LogFilter(List.of());

    public LogFilter {
        conditions = List.copyOf(conditions);
    }

    /** What must hold for a case. */
    public sealed interface Condition {

        /** Its first event was at or after {@code from} and before {@code before}. */
        record Began(Instant from, Instant before) implements Condition {}

        /** Its last event was at or after {@code from} and before {@code before}. */
        record Ended(Instant from, Instant before) implements Condition {}

        /** It has an event, or is itself, of one of these values. */
        record Has(String attribute, List<String> values) implements Condition {
            public Has {
                values = List.copyOf(values);
            }
        }

        /** It went one of these ways, by their numbers. */
        record Went(List<Long> variants) implements Condition {
            public Went {
                variants = List.copyOf(variants);
            }
        }

        /** This was done in it. */
        record Did(String activity) implements Condition {}

        /** This was never done in it. */
        record DidNot(String activity) implements Condition {}

        record BeganWith(String activity) implements Condition {}

        record EndedWith(String activity) implements Condition {}

        /** One was done directly after the other. */
        record Moved(String from, String to) implements Condition {}

        /** One was done some time after the other. */
        record Reached(String from, String to) implements Condition {}
    }
}

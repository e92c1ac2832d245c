package org.redress.analytics.formats;

import java.time.OffsetDateTime;

/** A value of an event or a case, of the types of IEEE 1849 (XES) that are no containers. */
public sealed interface AttributeValue {

    /** As people and filters spell it. */
    String text();

    record Text(String text) implements AttributeValue {}

    /**
     * A moment.
     *
     * @param at with the offset that the log gave
     */
    record Moment(OffsetDateTime at) implements AttributeValue {
        @Override
        public String text() {
            return at.toString();
        }
    }

    record Whole(long value) implements AttributeValue {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    record Decimal(double value) implements AttributeValue {
        @Override
        public String text() {
            return Double.toString(value);
        }
    }

    record Truth(boolean value) implements AttributeValue {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /**
     * An identifier.
     *
     * @param text of any form: many logs write other things than a UUID
     */
    record Id(String text) implements AttributeValue {}
}

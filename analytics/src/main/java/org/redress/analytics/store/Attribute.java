package org.redress.analytics.store;

/**
 * What is told about cases or events beside their activity, time and resource.
 *
 * @param code names its column
 * @param name in the log's own words
 */
public record Attribute(int code, String name, Level level) {

    /** Of what an attribute is told. */
    public enum Level {
        /** Of a case as a whole. */
        CASE,
        /** Of an event. */
        EVENT,
        /** Of a case as it was known at an event: told with the event that changes it. Of the case as a whole, the last. */
        CASE_AS_OF_EVENT;

        public boolean ofCase() {
            return this != EVENT;
        }

        public boolean ofEvent() {
            return this != CASE;
        }
    }

    /** Its column in the table of cases. */
    public String caseColumn() {
        return "c_" + code;
    }

    /** Its column in the table of events. */
    public String eventColumn() {
        return "a_" + code;
    }
}

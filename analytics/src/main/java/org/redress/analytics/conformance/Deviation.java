package org.redress.analytics.conformance;

/** Something that a trace did otherwise than it should; positions count from 0. */
public sealed interface Deviation {

    /** Where in the trace it shows. */
    int position();

    /** What is not allowed where it was done. */
    sealed interface Strange extends Deviation {

        /** Nothing begins like this. */
        record First(String activity) implements Strange {
            @Override
            public int position() {
                return 0;
            }
        }

        /** One never follows directly on the other. */
        record Next(String from, String to, int position) implements Strange {}

        /** Nothing ends like this. */
        record Last(String activity, int position) implements Strange {}
    }

    /** A rule was not kept. */
    record Broken(Rule rule, int position) implements Deviation {}
}

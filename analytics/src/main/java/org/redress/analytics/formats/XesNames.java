package org.redress.analytics.formats;

/** Names that IEEE 1849 gives a meaning. */
final class XesNames {
    static final String NAMESPACE = "http://www.xes-standard.org/";
    static final String NAME = "concept:name";
    static final String TIME = "time:timestamp";
    static final String RESOURCE = "org:resource";
    static final String TRANSITION = "lifecycle:transition";
    static final String IDENTITY = "identity:id";
    /** Before the names of a case's attributes in files that are lists of events. */
    static final String OF_A_CASE = "case:";

    private XesNames() {}
}

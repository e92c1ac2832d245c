package org.redress.analytics.sandbox;

/** How an attribute of a log is told to analysts. */
public enum Telling {
    /** As the log has it: a code or a name of a thing. */
    AS_IT_IS,
    /** A person, by the same pseudonym as where he acts. */
    PSEUDONYM,
    /** Not at all: it identifies somebody, or is a text that somebody wrote. */
    NOT
}

package org.redress.query.stepform;

/** What a field may name of the case itself: nobody types such ids, they are offered with their words. */
public enum Named {
    /** Something the customer wants, {@code D1}. */
    DEMAND,
    /** Something that was found out, {@code F1}. */
    FACT,
    /** A way out that was offered, {@code O1-1}. */
    OPTION,
    /** Something we promised, {@code P1}. */
    PROMISE,
    /** A way out that was written down for ourselves, {@code R1}. */
    DRAFT,
    /** Something the customer asked. */
    QUESTION,
    /** A question to the engineer. */
    APPRAISAL,
    /** A line of the story, by its number. */
    EVENT,
    /** The version of the codes in force: there is one. */
    TAXONOMY
}

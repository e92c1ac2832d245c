package org.redress.query.upkeep;

/** What went wrong with a view, without the words of whoever noticed. */
public final class Failures {
    private Failures() {}

    /** Types only, outermost first: messages of drivers and parsers quote what they were given. */
    public static String typesOf(Throwable failure) {
        return Poison.typesOf(failure);
    }

    /** Whether it would go wrong again; false where only the database is in the way. */
    public static boolean isOfTheWork(RuntimeException failure) {
        return Poison.isOwn(failure);
    }
}

package org.redress.query.statistics;

import java.util.Map;
import org.redress.query.reading.SmallGroups;

/**
 * How often the same one complained again: cases whose key another case had before, not longer ago than the window.
 *
 * @param key by what it is told that it was the same one
 * @param withKey how many cases have such a key, among all that are selected
 * @param recurrences how many of these came within the window of the one before with the same key
 * @param recurringKeys of how many keys these are
 * @param keysMoreThanOnce how many keys have two of the cases or more, however far apart
 */
record Repeats(
        RepeatKind key,
        int windowDays,
        Count withKey,
        Count recurrences,
        Count recurringKeys,
        Count keysMoreThanOnce,
        Told told) {
    /** Days in which the same again counts as a repetition. Source: requirements 5.5, SC-40. */
    static final int WINDOW_DAYS_DEFAULT = 30;

    /** Ten years. */
    static final int WINDOW_DAYS_MAX = 3_650;

    /** As it was counted; {@code keys} are all there are. */
    record Counted(long cases, long withKey, long keys, long recurrences, long recurringKeys, long keysMoreThanOnce) {}

    static Repeats of(RepeatQuestion asked, Counted counted, SmallGroups small, Told told) {
        Links links = new Links(asked.selection());
        Map<String, Object> repeating = asked.parameters();
        Map<String, Object> keyed = Map.of("key", asked.key());
        return new Repeats(
                asked.key(),
                asked.windowDays(),
                count(counted.withKey(), counted.cases(), Unit.CASES, links.with(keyed), small),
                count(counted.recurrences(), counted.withKey(), Unit.CASES, links.with(repeating), small),
                count(counted.recurringKeys(), counted.keys(), Unit.KEYS, links.with(repeating), small),
                count(counted.keysMoreThanOnce(), counted.keys(), Unit.KEYS, links.with(keyed), small),
                told);
    }

    private static Count count(long value, long of, Unit unit, String cases, SmallGroups small) {
        boolean told = small.tells(value) && small.tells(of - value);
        return new Count(told ? value : null, unit, of, told ? cases : null);
    }
}

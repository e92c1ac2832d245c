package org.redress.benchmarks.mining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;

/**
 * A log of very many events, made by a seed: as many attributes as our own log has, two dozen activities of which a few
 * make up most of what is done, waits from seconds to weeks, and many cases under way at the same time.
 */
public final class ManyEvents {
    private static final int ATTRIBUTES = 14;
    private static final int ACTIVITIES = 24;
    private static final int HANDLERS = 200;
    private static final int OPEN_CASES = 20_000;
    private static final Instant BEGUN = Instant.parse("2015-01-01T00:00:00Z");

    /** The mean number of events of a case is one more than this. */
    private static final double GOES_ON = 6.0 / 7;

    private final Random random = new Random(20_260_101);
    private final Open[] open = new Open[OPEN_CASES];
    private long cases;

    private ManyEvents() {}

    /** A case under way. */
    private static final class Open {
        private final String id;
        private Instant now;
        private boolean begun;

        Open(String id, Instant now) {
            this.id = id;
            this.now = now;
        }
    }

    /** Tells as many events, and takes them in as the replica does when it is filled. */
    public static void fill(LogStore store, long events, long takenInAtOnce) {
        ManyEvents made = new ManyEvents();
        try (LogWriter writer = store.writing()) {
            for (int attribute = 1; attribute <= ATTRIBUTES; attribute++) {
                writer.attribute("attribute " + attribute, Attribute.Level.CASE_AS_OF_EVENT);
            }
            for (long place = 1; place <= events; place++) {
                writer.add(made.next(place));
                if (place % takenInAtOnce == 0 || place == events) {
                    writer.absorb(place);
                }
            }
        }
    }

    /** The attribute by which cases are told apart. */
    public static String type() {
        return "attribute 1";
    }

    private EventRow next(long place) {
        int slot = random.nextInt(OPEN_CASES);
        Open at = open[slot];
        if (at == null || (at.begun && random.nextDouble() > GOES_ON)) {
            at = new Open("case-" + ++cases, BEGUN.plusSeconds(cases * 40));
            open[slot] = at;
        }
        boolean first = !at.begun;
        at.begun = true;
        // Most waits are hours, few are weeks.
        at.now = at.now.plus(Duration.ofMillis((long) Math.exp(random.nextGaussian() * 2.2 + 16)));
        return new EventRow(
                at.id,
                place,
                first ? "activity 0" : "activity " + activity(),
                at.now,
                60,
                "handler-" + random.nextInt(HANDLERS),
                first ? values() : List.of());
    }

    /** Small numbers far more often than large ones. */
    private int activity() {
        return 1 + (int) ((ACTIVITIES - 1) * Math.pow(random.nextDouble(), 3));
    }

    private List<@Nullable String> values() {
        List<@Nullable String> values = new ArrayList<>();
        for (int attribute = 1; attribute <= ATTRIBUTES; attribute++) {
            values.add("value " + random.nextInt(attribute * 6));
        }
        return values;
    }
}

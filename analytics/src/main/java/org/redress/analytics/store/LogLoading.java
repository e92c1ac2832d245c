package org.redress.analytics.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.AttributeValue;
import org.redress.analytics.formats.LogSink;
import org.redress.analytics.formats.LoggedCase;
import org.redress.analytics.formats.LoggedEvent;
import org.redress.analytics.formats.UnreadableLog;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** Takes in a log from a file while it is read. Nothing of it counts before {@link #finish()}. */
public final class LogLoading implements LogSink, AutoCloseable {
    private final LogWriter writer;
    private final Classifier classifier;
    private final Places events = new Places();
    private final Places cases = new Places();
    private long place;
    private long told;

    public LogLoading(LogStore store, Classifier classifier) {
        this.writer = store.writing();
        this.classifier = classifier;
    }

    /** Where the values of which attribute stand. */
    private static final class Places {
        private final Map<String, Integer> of = new HashMap<>();
    }

    @Override
    public void log(Map<String, AttributeValue> attributes) {
        // What a log says about itself is no question of process mining.
    }

    @Override
    public void begin(LoggedCase begun) {
        told++;
        writer.addCase(begun.id(), values(begun.attributes(), cases, Attribute.Level.CASE));
    }

    @Override
    public void event(LoggedEvent event) {
        place++;
        List<@Nullable String> values = values(event.attributes(), events, Attribute.Level.EVENT);
        String activity = classifier.label(event.activity(), event.transition());
        try {
            writer.add(new EventRow(
                    event.caseId(),
                    place,
                    activity,
                    event.at().toInstant(),
                    event.at().getOffset().getTotalSeconds() / 60,
                    event.resource(),
                    values));
        } catch (TooManyActivities many) {
            throw new UnreadableLog(Reason.TOO_MANY_ACTIVITIES, 0, activity);
        }
    }

    private List<@Nullable String> values(Map<String, AttributeValue> said, Places places, Attribute.Level level) {
        @Nullable String[] values = new @Nullable String[places.of.size() + said.size()];
        said.forEach((name, value) -> values[place(name, places, level)] = value.text());
        return Arrays.asList(values).subList(0, places.of.size());
    }

    private int place(String name, Places places, Attribute.Level level) {
        Integer known = places.of.get(name);
        if (known != null) {
            return known;
        }
        writer.attribute(name, level);
        places.of.put(name, places.of.size());
        return places.of.size() - 1;
    }

    /**
     * All of the file has been read: the store has it now.
     *
     * @throws UnreadableLog where there was no event at all
     */
    public void finish() {
        if (place == 0) {
            throw new UnreadableLog(Reason.NO_EVENTS, 0, "");
        }
        writer.absorb(place);
    }

    /** Events read so far. */
    public long events() {
        return place;
    }

    /** Cases that the file told as such so far; 0 for a file that lists events only. */
    public long cases() {
        return told;
    }

    @Override
    public void close() {
        writer.close();
    }
}

package org.redress.analytics.formats;

import java.util.Map;

/**
 * Takes in a log while it is read, in the order of the file. Each case is told before its first event in files that have
 * cases; files that are lists of events (CSV) tell events only, of all cases mixed. What a sink throws ends the reading.
 */
public interface LogSink {

    /** What the log says about itself; at most once, before anything else. */
    void log(Map<String, AttributeValue> attributes);

    void begin(LoggedCase begun);

    void event(LoggedEvent event);
}

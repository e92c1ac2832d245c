package org.redress.analytics.formats;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that a reader told, in its order. */
final class ToldLog implements LogSink {
    Map<String, AttributeValue> attributes = Map.of();
    final List<LoggedCase> cases = new ArrayList<>();
    final List<LoggedEvent> events = new ArrayList<>();

    static ToldLog xes(String file) {
        return xes(bytes(file), LogLimits.DEFAULT);
    }

    static ToldLog xes(InputStream file, LogLimits limits) {
        ToldLog told = new ToldLog();
        new XesReader(limits).read(file, told);
        return told;
    }

    static ToldLog csv(String file) {
        return csv(bytes(file), LogLimits.DEFAULT);
    }

    static ToldLog csv(InputStream file, LogLimits limits) {
        ToldLog told = new ToldLog();
        new CsvLogReader(limits).read(file, told);
        return told;
    }

    static InputStream bytes(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void log(Map<String, AttributeValue> told) {
        attributes = told;
    }

    @Override
    public void begin(LoggedCase begun) {
        cases.add(begun);
    }

    @Override
    public void event(LoggedEvent event) {
        events.add(event);
    }
}

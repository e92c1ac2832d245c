package org.redress.lifecycle;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.state.ComplaintState;

/** A case as far as its rules go: every region by name, whatever the number of its events. */
public final class Regions {
    private Regions() {}

    public static Map<String, Object> of(Iterable<ComplaintEvent> history) {
        return of(ComplaintState.of(history));
    }

    public static Map<String, Object> of(ComplaintState state) {
        Map<String, Object> regions = new TreeMap<>();
        for (RecordComponent region : ComplaintState.class.getRecordComponents()) {
            try {
                regions.put(region.getName(), region.getAccessor().invoke(state));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(region.getName(), e);
            }
        }
        regions.remove("events");
        return regions;
    }
}

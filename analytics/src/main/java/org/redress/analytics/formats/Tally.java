package org.redress.analytics.formats;

import java.util.HashMap;
import java.util.Map;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** What has been read of a log so far, as far as {@link LogLimits} and the rules about identifiers ask. */
final class Tally {
    private final LogLimits limits;
    private final SeenIds cases = new SeenIds();
    private final SeenIds eventIds = new SeenIds();
    /** Each name once in memory, however often the log spells it. */
    private final Map<String, String> activities = new HashMap<>();

    private final Map<String, String> attributeNames = new HashMap<>();
    private String caseBefore = "";
    private int events;

    Tally(LogLimits limits) {
        this.limits = limits;
    }

    int events() {
        return events;
    }

    /** A case that must not have been told before. */
    void newCase(String id, long line) {
        if (!cases.add(id)) {
            throw new UnreadableLog(Reason.CASE_ID_TWICE, line, id);
        }
        refuseIf(cases.size() > limits.casesMax(), Reason.TOO_MANY_CASES, line, id);
    }

    /** A case that may have been told before. */
    void caseOfEvent(String id, long line) {
        if (!caseBefore.equals(id)) {
            caseBefore = id;
            cases.add(id);
            refuseIf(cases.size() > limits.casesMax(), Reason.TOO_MANY_CASES, line, id);
        }
    }

    void newEvent(long line) {
        events++;
        refuseIf(events > limits.eventsMax(), Reason.TOO_MANY_EVENTS, line, "");
    }

    void newEventId(String id, long line) {
        refuseIf(!eventIds.add(id), Reason.EVENT_ID_TWICE, line, id);
    }

    String activity(String name, long line) {
        String known = activities.putIfAbsent(name, name);
        refuseIf(activities.size() > limits.activitiesMax(), Reason.TOO_MANY_ACTIVITIES, line, name);
        return known == null ? name : known;
    }

    String attributeName(String name, long line) {
        String known = attributeNames.putIfAbsent(name, name);
        refuseIf(attributeNames.size() > limits.attributeNamesMax(), Reason.TOO_MANY_ATTRIBUTES, line, name);
        return known == null ? name : known;
    }

    void attributes(int count, long line) {
        refuseIf(count > limits.attributesMax(), Reason.TOO_MANY_ATTRIBUTES, line, "");
    }

    void length(String text, String name, long line) {
        refuseIf(text.length() > limits.textLengthMax(), Reason.TOO_LONG, line, name);
    }

    void depth(int depth, long line) {
        refuseIf(depth > limits.depthMax(), Reason.TOO_DEEP, line, "");
    }

    /** A log that tells nothing is none. */
    void end() {
        refuseIf(events == 0, Reason.NO_EVENTS, 0, "");
    }

    private static void refuseIf(boolean refused, Reason reason, long line, String detail) {
        if (refused) {
            throw new UnreadableLog(reason, line, detail);
        }
    }
}

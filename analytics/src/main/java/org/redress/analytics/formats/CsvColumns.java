package org.redress.analytics.formats;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.UnreadableLog.Reason;

/**
 * Which columns of a CSV tell what every event says.
 *
 * @param resource null where no column tells it
 * @param transition null where no column tells it
 */
public record CsvColumns(
        String caseId,
        String activity,
        String time,
        @Nullable String resource,
        @Nullable String transition) {

    /** As {@link CsvLogWriter} and the common tools name them. */
    public static final CsvColumns XES = new CsvColumns(
            XesNames.OF_A_CASE + XesNames.NAME, XesNames.NAME, XesNames.TIME, XesNames.RESOURCE, XesNames.TRANSITION);

    private static final Set<String> CASE_IDS = Set.of("caseid", "case", "traceid", "caseconceptname");
    private static final Set<String> ACTIVITIES = Set.of("activity", "activityname", "event", "eventname");
    private static final Set<String> TIMES =
            Set.of("timestamp", "time", "eventtime", "completetimestamp", "datetime", "date");
    private static final Set<String> RESOURCES = Set.of("resource", "user");
    private static final Set<String> TRANSITIONS = Set.of("transition", "lifecycle", "lifecycletransition");

    /**
     * Recognises the columns by their names: XES's own first, else the first column of a common name, in letters of any
     * case, with or without blanks and lines between its words.
     *
     * @throws UnreadableLog when none tells the case, the activity or the time
     */
    public static CsvColumns of(List<String> header) {
        return new CsvColumns(
                needed(XES.caseId, find(header, XES.caseId, CASE_IDS)),
                needed(XES.activity, find(header, XES.activity, ACTIVITIES)),
                needed(XES.time, find(header, XES.time, TIMES)),
                find(header, XesNames.RESOURCE, RESOURCES),
                find(header, XesNames.TRANSITION, TRANSITIONS));
    }

    private static @Nullable String find(List<String> header, String name, Set<String> common) {
        if (header.contains(name)) {
            return name;
        }
        return header.stream()
                .filter(column -> common.contains(letters(column)))
                .findFirst()
                .orElse(null);
    }

    private static String needed(String name, @Nullable String found) {
        if (found == null) {
            throw new UnreadableLog(Reason.COLUMN_MISSING, 1, name);
        }
        return found;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _:-]", "");
    }
}

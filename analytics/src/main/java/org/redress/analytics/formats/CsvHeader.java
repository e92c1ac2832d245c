package org.redress.analytics.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.formats.UnreadableLog.Reason;

/** Where in a row of a CSV stands what. */
final class CsvHeader {
    private static final int NOWHERE = -1;

    private final List<String> names;
    private final int caseId;
    private final int activity;
    private final int time;
    private final int resource;
    private final int transition;

    /** @param asked null to recognise the columns */
    CsvHeader(List<String> names, @Nullable CsvColumns asked, LogLimits limits) {
        this.names = names;
        refuseUnclear(limits);
        CsvColumns columns = asked == null ? CsvColumns.of(names) : asked;
        this.caseId = place(columns.caseId());
        this.activity = place(columns.activity());
        this.time = place(columns.time());
        this.resource = columns.resource() == null ? NOWHERE : place(columns.resource());
        this.transition = columns.transition() == null ? NOWHERE : place(columns.transition());
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    String caseId(List<String> row) {
        return row.get(caseId);
    }

    String activity(List<String> row) {
        return row.get(activity);
    }

    String time(List<String> row) {
        return row.get(time);
    }

    @Nullable
    String resource(List<String> row) {
        return resource == NOWHERE || row.get(resource).isEmpty() ? null : row.get(resource);
    }

    @Nullable
    String transition(List<String> row) {
        return transition == NOWHERE || row.get(transition).isEmpty() ? null : row.get(transition);
    }

    /** A column without a name counts rows, as tools write it. */
    boolean isAttribute(int column) {
        boolean told =
                column == caseId || column == activity || column == time || column == resource || column == transition;
        return !told && !names.get(column).isEmpty();
    }

    private int place(String name) {
        int place = names.indexOf(name);
        if (place == NOWHERE) {
            throw new UnreadableLog(Reason.COLUMN_MISSING, 1, name);
        }
        return place;
    }

    private void refuseUnclear(LogLimits limits) {
        if (names.size() > limits.attributesMax()) {
            throw new UnreadableLog(Reason.TOO_MANY_ATTRIBUTES, 1, "");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.indexOf('\0') >= 0 || (!name.isEmpty() && !seen.add(name))) {
                throw new UnreadableLog(Reason.ROW_UNREADABLE, 1, name);
            }
        }
    }
}

package org.redress.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;
import org.redress.query.upkeep.Edition;

/** The conditions of a statement over the cases of a selection, called {@code c} in it. */
final class SelectedCases {
    private static final String HAS_VALUE = """
            exists (select 1
                              from statistics_value w
                             where w.tenant = c.tenant and w.complaint = c.complaint and w.name = :name%1$s%2$s)""";

    private final List<String> conditions = new ArrayList<>(List.of("c.tenant = :tenant"));
    private final Map<String, Object> parameters = new HashMap<>();

    SelectedCases(Edition edition, Selection selection) {
        parameters.put("tenant", edition.key());
        passed(selection);
        selection.values().forEach((dimension, value) -> is(dimension, value, selection.field()));
    }

    /** One condition more. */
    SelectedCases and(String condition, Map<String, ?> itsParameters) {
        conditions.add(condition);
        parameters.putAll(itsParameters);
        return this;
    }

    /** What stands behind {@code where}. */
    String where() {
        return String.join("\n   and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void passed(Selection selection) {
        Milestone milestone = selection.milestoneOrReceipt();
        if (milestone == Milestone.CLOSED) {
            // What was closed, reopened and closed again was closed on both days.
            conditions.add("""
            exists (select 1
                              from statistics_interval e
                             where e.tenant = c.tenant and e.complaint = c.complaint and e.ended = 'CLOSED'%s)""".formatted(and(when("e.ended_on", selection))));
            return;
        }
        if (milestone != Milestone.RECEIVED) {
            conditions.add("c." + milestone.column());
        }
        conditions.addAll(when(milestone.day(), selection));
    }

    private List<String> when(String day, Selection selection) {
        List<String> when = new ArrayList<>();
        if (selection.isUndated()) {
            when.add(day + " is null");
        }
        end(when, day + " >= :from", "from", selection.from());
        end(when, day + " < :before", "before", selection.before());
        return when;
    }

    private static String and(List<String> conditions) {
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    private void end(List<String> ends, String condition, String name, @Nullable LocalDate day) {
        if (day != null) {
            ends.add(condition);
            parameters.put(name, day);
        }
    }

    private void is(Dimension dimension, String value, @Nullable String field) {
        if (dimension == Dimension.FIELD && field == null) {
            throw new InvalidInput("field", "must say whose value is meant");
        }
        String which = dimension.parameter();
        if (!dimension.isApart()) {
            conditions.add(dimension.column() + " = :value" + which);
            parameters.put("value" + which, value);
            return;
        }
        parameters.put(
                "name" + which,
                dimension == Dimension.FIELD ? Dimension.fieldName(String.valueOf(field)) : dimension.name());
        if (value.isEmpty()) {
            conditions.add("not " + HAS_VALUE.formatted(which, ""));
        } else {
            conditions.add(HAS_VALUE.formatted(which, " and w.bucket = :value" + which));
            parameters.put("value" + which, value);
        }
    }
}

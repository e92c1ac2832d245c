package org.redress.analytics.mining;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;

/** A filter in SQL. All that people wrote goes in as values. */
public final class SelectedCases {
    private static final String BY_WAY = "variant in (select variant from variant where %s)";

    private final List<String> names;
    private final List<Attribute> attributes;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private SelectedCases(Asking asking) {
        this.names = asking.activities();
        this.attributes = asking.attributes();
    }

    /**
     * The filter as this log can be asked for it.
     *
     * @throws UnknownAttribute where it names one that the log does not have
     */
    public static SelectedCases of(LogFilter filter, Asking asking) {
        SelectedCases selected = new SelectedCases(asking);
        filter.conditions().forEach(selected::add);
        return selected;
    }

    /** What narrows the table of cases; begins with {@code where}, or is empty. */
    public String ofCases() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    /** The table of cases, narrowed to those of which any time is known. */
    String timed() {
        return "kase where began is not null"
                + (conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions));
    }

    /** What narrows a table of events; begins with {@code and}, or is empty. */
    String ofEvents() {
        return conditions.isEmpty() ? "" : "and kase in (select kase from kase " + ofCases() + ")";
    }

    /** For the question marks of one of the two. */
    public List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    /** The values, with others behind them. */
    List<Object> valuesAnd(Object... more) {
        List<Object> all = new ArrayList<>(values);
        Collections.addAll(all, more);
        return all;
    }

    /** The activities of the log by their codes. */
    List<String> names() {
        return names;
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.Began began -> within("began", began.from(), began.before());
            case Condition.Ended ended -> within("ended", ended.from(), ended.before());
            case Condition.Has has -> has(has);
            case Condition.Went went -> {
                conditions.add("variant in (%s)".formatted(marks(went.variants())));
                values.addAll(went.variants());
            }
            case Condition.Did did -> {
                conditions.add(BY_WAY.formatted("list_contains(path, ?)"));
                values.add(code(did.activity()));
            }
            case Condition.DidNot not -> {
                conditions.add(BY_WAY.formatted("not list_contains(path, ?)"));
                values.add(code(not.activity()));
            }
            case Condition.BeganWith began -> {
                conditions.add("first_activity = ?");
                values.add(code(began.activity()));
            }
            case Condition.EndedWith ended -> {
                conditions.add("last_activity = ?");
                values.add(code(ended.activity()));
            }
            case Condition.Moved moved -> {
                conditions.add("kase in (select kase from event where previous = ? and activity = ?)");
                values.add(code(moved.from()));
                values.add(code(moved.to()));
            }
            case Condition.Reached reached -> {
                conditions.add(BY_WAY.formatted(
                        "list_contains(path, ?) and list_contains(path[list_position(path, ?) + 1:], ?)"));
                values.add(code(reached.from()));
                values.add(code(reached.from()));
                values.add(code(reached.to()));
            }
        }
    }

    private void within(String column, Instant from, Instant before) {
        conditions.add("%1$s >= ? and %1$s < ?".formatted(column));
        values.add(micros(from));
        values.add(micros(before));
    }

    private void has(Condition.Has has) {
        List<String> any = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(has.attribute())) {
                String marks = marks(has.values());
                if (attribute.level().ofCase()) {
                    any.add("%s in (%s)".formatted(attribute.caseColumn(), marks));
                    values.addAll(has.values());
                }
                if (attribute.level().ofEvent()) {
                    any.add("kase in (select kase from event where %s in (%s))"
                            .formatted(attribute.eventColumn(), marks));
                    values.addAll(has.values());
                }
            }
        }
        if (any.isEmpty()) {
            throw new UnknownAttribute(has.attribute());
        }
        conditions.add("(" + String.join(" or ", any) + ")");
    }

    /** The code of an activity; what nobody ever did has one that no event has. */
    int code(String activity) {
        int code = names.indexOf(activity);
        return code < 1 ? names.size() : code;
    }

    private static String marks(List<?> values) {
        // No value means that no case has it.
        return values.isEmpty() ? "null" : values.stream().map(value -> "?").collect(Collectors.joining(", "));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}

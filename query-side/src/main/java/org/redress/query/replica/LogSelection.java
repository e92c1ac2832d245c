package org.redress.query.replica;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.http.problem.InvalidInput;

/**
 * Which cases of a log a question is about; every condition that is given must be met. Names and values may hold any
 * character, so what belongs together are two parameters, one for one: the first {@code attribute} goes with the first
 * {@code value}, the second with the second. Values of the same attribute are alternatives.
 *
 * @param beganFrom the first event was then or later, and before {@code beganBefore}
 * @param endedFrom the last event was then or later, and before {@code endedBefore}
 * @param attribute that a case or one of its events has, with {@code value}
 * @param variant went one of these ways
 * @param did in which each of these was done
 * @param didNot in which none of these was done
 * @param beganWith what was done first
 * @param endedWith what was done last
 * @param movedFrom after which {@code movedTo} was done directly
 * @param reachedFrom after which {@code reachedTo} was done some time
 */
public record LogSelection(
        @Nullable Instant beganFrom,
        @Nullable Instant beganBefore,
        @Nullable Instant endedFrom,
        @Nullable Instant endedBefore,
        @Nullable List<String> attribute,
        @Nullable List<String> value,
        @Nullable List<Long> variant,
        @Nullable List<String> did,
        @Nullable List<String> didNot,
        @Nullable String beganWith,
        @Nullable String endedWith,
        @Nullable List<String> movedFrom,
        @Nullable List<String> movedTo,
        @Nullable List<String> reachedFrom,
        @Nullable List<String> reachedTo) {
    public static final LogSelection EVERYTHING =
            new LogSelection(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Conditions of one question: more than anybody can keep in mind, and no more than a statement should hold. */
    public static final int CONDITIONS_MAX = 50;

    /** Where a range has no bound: before and behind all times that logs tell, and within what a store can count. */
    static final Instant EARLIEST = Instant.parse("-99999-01-01T00:00:00Z");

    static final Instant LATEST = Instant.parse("+99999-01-01T00:00:00Z");

    /**
     * The filter that this asks for.
     *
     * @throws InvalidInput where one parameter is there without its other, or there are too many
     */
    public LogFilter filter() {
        List<Condition> conditions = new ArrayList<>();
        if (beganFrom != null || beganBefore != null) {
            conditions.add(new Condition.Began(from(beganFrom), before(beganBefore)));
        }
        if (endedFrom != null || endedBefore != null) {
            conditions.add(new Condition.Ended(from(endedFrom), before(endedBefore)));
        }
        valuesByAttribute().forEach((name, values) -> conditions.add(new Condition.Has(name, values)));
        if (variant != null && !variant.isEmpty()) {
            conditions.add(new Condition.Went(variant));
        }
        given(did).forEach(activity -> conditions.add(new Condition.Did(activity)));
        given(didNot).forEach(activity -> conditions.add(new Condition.DidNot(activity)));
        if (beganWith != null) {
            conditions.add(new Condition.BeganWith(beganWith));
        }
        if (endedWith != null) {
            conditions.add(new Condition.EndedWith(endedWith));
        }
        conditions.addAll(pairs("movedTo", movedFrom, movedTo, Condition.Moved::new));
        conditions.addAll(pairs("reachedTo", reachedFrom, reachedTo, Condition.Reached::new));
        if (conditions.size() + given(value).size() + given(variant).size() > CONDITIONS_MAX) {
            throw new InvalidInput("query", "must have at most " + CONDITIONS_MAX + " conditions");
        }
        return new LogFilter(conditions);
    }

    /** The same of cases that began in another time; null is no bound. */
    public LogSelection begun(@Nullable Instant from, @Nullable Instant before) {
        return with(from, before, endedFrom, endedBefore, attribute, value);
    }

    /** The same of cases that ended in another time; null is no bound. */
    public LogSelection ended(@Nullable Instant from, @Nullable Instant before) {
        return with(beganFrom, beganBefore, from, before, attribute, value);
    }

    /** The same of cases with other attributes: the first of these has the first of their values. */
    public LogSelection having(List<String> attributes, List<String> values) {
        return with(beganFrom, beganBefore, endedFrom, endedBefore, attributes, values);
    }

    private LogSelection with(
            @Nullable Instant begunFrom,
            @Nullable Instant begunBefore,
            @Nullable Instant doneFrom,
            @Nullable Instant doneBefore,
            @Nullable List<String> attributes,
            @Nullable List<String> values) {
        return new LogSelection(
                begunFrom,
                begunBefore,
                doneFrom,
                doneBefore,
                attributes,
                values,
                variant,
                did,
                didNot,
                beganWith,
                endedWith,
                movedFrom,
                movedTo,
                reachedFrom,
                reachedTo);
    }

    private Map<String, List<String>> valuesByAttribute() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        record Pair(String name, String value) {}
        pairs("value", attribute, value, Pair::new)
                .forEach(pair -> values.computeIfAbsent(pair.name(), first -> new ArrayList<>())
                        .add(pair.value()));
        return values;
    }

    private static <T> List<T> pairs(
            String name,
            @Nullable List<String> firsts,
            @Nullable List<String> seconds,
            BiFunction<String, String, T> pair) {
        if (given(firsts).size() != given(seconds).size()) {
            throw new InvalidInput(name, "must be there once for each of its counterparts");
        }
        List<T> pairs = new ArrayList<>();
        for (int at = 0; at < given(firsts).size(); at++) {
            pairs.add(pair.apply(given(firsts).get(at), given(seconds).get(at)));
        }
        return pairs;
    }

    private static Instant from(@Nullable Instant from) {
        return from == null || from.isBefore(EARLIEST) ? EARLIEST : from.isAfter(LATEST) ? LATEST : from;
    }

    private static Instant before(@Nullable Instant before) {
        return before == null ? LATEST : from(before);
    }

    private static <T> List<T> given(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    /** As an address asks for it: names with their values, in order. */
    public List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        add(parameters, "beganFrom", beganFrom);
        add(parameters, "beganBefore", beganBefore);
        add(parameters, "endedFrom", endedFrom);
        add(parameters, "endedBefore", endedBefore);
        addAll(parameters, "attribute", attribute);
        addAll(parameters, "value", value);
        addAll(parameters, "variant", variant);
        addAll(parameters, "did", did);
        addAll(parameters, "didNot", didNot);
        add(parameters, "beganWith", beganWith);
        add(parameters, "endedWith", endedWith);
        addAll(parameters, "movedFrom", movedFrom);
        addAll(parameters, "movedTo", movedTo);
        addAll(parameters, "reachedFrom", reachedFrom);
        addAll(parameters, "reachedTo", reachedTo);
        return parameters;
    }

    private static void add(List<Map.Entry<String, String>> parameters, String name, @Nullable Object value) {
        Stream.ofNullable(value).map(each -> Map.entry(name, each.toString())).forEach(parameters::add);
    }

    private static void addAll(List<Map.Entry<String, String>> parameters, String name, @Nullable List<?> values) {
        given(values).forEach(value -> add(parameters, name, value));
    }
}

package org.redress.query.signals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.signals.ChartKind;
import org.redress.analytics.signals.RuleSet;
import org.redress.http.problem.InvalidInput;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which chart is asked for. What is null takes what fits.
 *
 * @param activity what must have been done, of a share; until what was done, of a length
 * @param origin from when a length counts; null is the first event of the case
 * @param from stretches that begin on it or later
 * @param before stretches that end before it
 * @param baselineFrom the limits are computed from points that begin on it or later, before {@code baselineBefore}
 * @param exclude first days of points that the limits are not computed from
 * @param has attributes that cases must have, {@code name:value}; of several of one name one is enough
 */
record SignalsAsked(
        @Nullable Measure measure,
        @Nullable String activity,
        @Nullable String origin,
        @Nullable Per per,
        @Nullable ChartKind chart,
        @Nullable RuleSet rules,
        @Nullable LocalDate from,
        @Nullable LocalDate before,
        @Nullable LocalDate baselineFrom,
        @Nullable LocalDate baselineBefore,
        @Nullable List<LocalDate> exclude,
        @Nullable List<String> has) {
    /** Attributes that are asked for at once. */
    static final int HAS_MAX = 20;

    /** Days of which points are left out of the baseline. */
    static final int EXCLUDE_MAX = 50;

    SignalsAsked {
        exclude = exclude == null ? List.of() : List.copyOf(exclude);
        has = has == null
                ? List.of()
                : has.stream().filter(each -> !each.isBlank()).toList();
        if (has.size() > HAS_MAX) {
            throw new InvalidInput("has", "must be given %d times at most".formatted(HAS_MAX));
        }
        if (exclude.size() > EXCLUDE_MAX) {
            throw new InvalidInput("exclude", "must be given %d times at most".formatted(EXCLUDE_MAX));
        }
    }

    /**
     * The same with the attributes as they were given: when they are read together with the others, a single one is cut at
     * its commas.
     */
    SignalsAsked asGiven(HttpServletRequest request) {
        String[] given = request.getParameterValues("has");
        return given == null ? this : having(List.of(given));
    }

    /** The same of cases with other attributes. */
    SignalsAsked having(List<String> attributes) {
        return new SignalsAsked(
                measure,
                activity,
                origin,
                per,
                chart,
                rules,
                from,
                before,
                baselineFrom,
                baselineBefore,
                exclude,
                attributes);
    }

    Measure measureOrReceived() {
        return Objects.requireNonNullElse(measure, Measure.RECEIVED);
    }

    public Per perOrMonth() {
        return Objects.requireNonNullElse(per, Per.MONTH);
    }

    RuleSet rulesOrNearLimits() {
        return Objects.requireNonNullElse(rules, RuleSet.NEAR_LIMITS);
    }

    /** The chart that is asked for, or the one that fits the measure. */
    ChartKind chartOrUsual() {
        List<ChartKind> charts = measureOrReceived().charts();
        if (chart != null && !charts.contains(chart)) {
            throw new InvalidInput("chart", "does not fit the measure");
        }
        return chart == null ? charts.getFirst() : chart;
    }

    /** What a share or a length is about. */
    String activityNeeded() {
        if (activity == null || activity.isBlank()) {
            throw new InvalidInput("activity", "must say what was done");
        }
        return activity;
    }

    /** From when a length counts; null from the first event of the case. */
    @Nullable
    String originOrNone() {
        return origin == null || origin.isBlank() ? null : origin;
    }

    /** The attributes that cases must have. */
    LogFilter filter() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String each : hasOrNone()) {
            int colon = each.indexOf(':');
            if (colon < 1) {
                throw new InvalidInput("has", "must be a name, a colon and a value");
            }
            values.computeIfAbsent(each.substring(0, colon), name -> new ArrayList<>())
                    .add(each.substring(colon + 1));
        }
        return new LogFilter(values.entrySet().stream()
                .<Condition>map(each -> new Condition.Has(each.getKey(), each.getValue()))
                .toList());
    }

    /** The same, narrowed to the cases that began in one stretch. */
    LogFilter begun(Stretch stretch, ZoneId zone) {
        List<Condition> conditions = new ArrayList<>(filter().conditions());
        conditions.add(new Condition.Began(
                stretch.from().atStartOfDay(zone).toInstant(),
                stretch.before().atStartOfDay(zone).toInstant()));
        return new LogFilter(conditions);
    }

    /** The stretches asked for, as far as they are over. */
    Stretches stretches(LocalDate today) {
        LocalDate until = before == null || before.isAfter(today) ? today : before;
        return new Stretches(perOrMonth(), from == null ? LocalDate.MIN : from, until);
    }

    /** Whether a day is among those asked for, and over. */
    boolean isAsked(LocalDate day, LocalDate today) {
        return (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before)) && day.isBefore(today);
    }

    List<LocalDate> excludeOrNone() {
        return Objects.requireNonNull(exclude);
    }

    List<String> hasOrNone() {
        return Objects.requireNonNull(has);
    }

    /** The same question without one of its attributes, for a link. */
    public String without(String attribute) {
        return having(hasOrNone().stream()
                        .filter(each -> !each.equals(attribute))
                        .toList())
                .address(TrendsAsked.ADDRESS, Map.of());
    }

    /** The same question as a table, or with new terms, for a link. */
    public String at(String path) {
        return address(path, Map.of());
    }

    /** The same question somewhere else, with something more. */
    String address(String path, Map<String, ?> more) {
        Map<String, Object> values = new LinkedHashMap<>();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters().forEach((name, all) -> {
            for (int at = 0; at < all.size(); at++) {
                address.queryParam(name, "{" + name + at + "}");
                values.put(name + at, all.get(at));
            }
        });
        more.forEach((name, value) -> {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        });
        return address.encode().buildAndExpand(values).toUriString();
    }

    private Map<String, List<?>> parameters() {
        Map<String, List<?>> parameters = new LinkedHashMap<>();
        put(parameters, "measure", measure);
        put(parameters, "activity", activity);
        put(parameters, "origin", origin);
        put(parameters, "per", per);
        put(parameters, "chart", chart);
        put(parameters, "rules", rules);
        put(parameters, "from", from);
        put(parameters, "before", before);
        put(parameters, "baselineFrom", baselineFrom);
        put(parameters, "baselineBefore", baselineBefore);
        parameters.put("exclude", excludeOrNone());
        parameters.put("has", hasOrNone());
        return parameters;
    }

    private static void put(Map<String, List<?>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value));
        }
    }
}

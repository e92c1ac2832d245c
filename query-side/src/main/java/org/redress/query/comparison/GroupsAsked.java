package org.redress.query.comparison;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.mining.Throughput;
import org.redress.http.problem.InvalidInput;
import org.redress.query.logpage.LogAsked;
import org.redress.query.logpage.LogPages;
import org.redress.query.reading.GivenDay;

/**
 * What tells the two groups of a page apart, as its address says it.
 *
 * @param log which cases both groups are of
 * @param by an attribute of cases; null where a day tells them apart, or nothing does yet
 * @param first its value in the first group; null where the most frequent one is meant
 * @param second its value in the second group; null where the next most frequent one is meant
 * @param at the day before which cases of the first group began
 */
record GroupsAsked(
        LogAsked log,
        @Nullable String by,
        @Nullable String first,
        @Nullable String second,
        @Nullable LocalDate at) {
    static final String ADDRESS = "/compare";

    /** The attribute that the values of a form are of: they mean nothing once another one is chosen. */
    private static final String OF = "of";

    /** The two groups, each as the cases of a page. */
    record Groups(LogAsked first, LogAsked second) {}

    /** @throws InvalidInput for what tells no two groups apart */
    static GroupsAsked of(HttpServletRequest request, ZoneId zone) {
        LogAsked log = LogAsked.of(request.getParameterMap(), zone);
        String by = given(request, "by");
        LocalDate at = by == null ? GivenDay.of("at", request.getParameter("at")) : null;
        if (by != null && hasCondition(log, by)) {
            // Values of one attribute are alternatives: the groups would be one.
            throw new InvalidInput("by", "is an attribute of the selection already");
        }
        boolean meansValues = by != null && by.equals(Objects.requireNonNullElse(given(request, OF), by));
        String first = meansValues ? given(request, "first") : null;
        String second = meansValues ? given(request, "second") : null;
        if (first != null && first.equals(second)) {
            throw new InvalidInput("second", "is the same as the first");
        }
        return new GroupsAsked(log, by, first, second, at);
    }

    static boolean hasCondition(LogAsked log, String attribute) {
        return log.conditions().stream()
                .anyMatch(each ->
                        each instanceof Condition.Has has && has.attribute().equals(attribute));
    }

    /** Whether anything tells the groups apart. */
    public boolean isComplete() {
        return at != null || (by != null && first != null && second != null);
    }

    /** With the most frequent values where none were chosen; of fewer than two values there are no groups. */
    GroupsAsked among(List<Throughput.Group> values) {
        if (by == null) {
            return this;
        }
        List<String> others = new ArrayList<>();
        for (Throughput.Group group : values) {
            String value = group.value();
            if (value != null && !value.isEmpty() && !value.equals(first) && !value.equals(second)) {
                others.add(value);
            }
        }
        String one = first != null ? first : (others.isEmpty() ? null : others.removeFirst());
        String other = second != null ? second : (others.isEmpty() ? null : others.removeFirst());
        return new GroupsAsked(log, by, one, other, at);
    }

    /** Only where this is complete. */
    Groups groups() {
        if (at != null) {
            return new Groups(begun(null, at), begun(at, null));
        }
        if (by == null || first == null || second == null) {
            throw new IllegalStateException("nothing tells the groups apart");
        }
        return new Groups(
                log.with(new Condition.Has(by, List.of(first))), log.with(new Condition.Has(by, List.of(second))));
    }

    /** Another page, or a file, about the same groups. */
    public String address(String path) {
        return log.address(
                path,
                parameters().stream()
                        .flatMap(each -> Stream.of(each.name(), each.value()))
                        .toArray(String[]::new));
    }

    /** What tells the groups apart, as {@link #of} reads it. */
    List<LogPages.Kept> parameters() {
        List<LogPages.Kept> parameters = new ArrayList<>();
        add(parameters, "by", by);
        add(parameters, "first", first);
        add(parameters, "second", second);
        add(parameters, "at", at);
        return parameters;
    }

    /** The same groups the other way round. */
    public String exchanged() {
        return new GroupsAsked(log, by, /* first= */ second, /* second= */ first, at).address(ADDRESS);
    }

    /** The narrower of the days that were asked for and those of the group. */
    private LogAsked begun(@Nullable LocalDate from, @Nullable LocalDate before) {
        LocalDate since = later(log.from(), from);
        LocalDate until = earlier(log.before(), before);
        LogAsked ever = log;
        for (Condition condition : log.conditions()) {
            ever = condition instanceof Condition.Began ? ever.without(condition) : ever;
        }
        return ever.with(LogAsked.begun(since, until, log.zone()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static void add(List<LogPages.Kept> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(new LogPages.Kept(name, value.toString()));
        }
    }

    /** A form sends what is not chosen as an empty text. */
    private static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }
}

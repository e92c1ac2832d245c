package org.redress.query.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.conformance.Conformance;
import org.redress.analytics.conformance.Conformance.Difference;
import org.redress.analytics.conformance.Deviation.Strange;
import org.redress.analytics.conformance.Deviations;
import org.redress.http.problem.InvalidInput;

/**
 * Which number somebody asks the cases of: one at a time; without any, of all cases that something is to be told of.
 *
 * @param rule the id of a rule that they broke
 * @param first what they began with, and nothing should
 * @param moveFrom after which {@code moveTo} was done directly, and never should be
 * @param besides what was done besides the net
 * @param leftOut what the net demands and was left out
 */
record Figure(
        @Nullable String rule,
        @Nullable String first,
        @Nullable String moveFrom,
        @Nullable String moveTo,
        @Nullable String besides,
        @Nullable String leftOut) {
    static final Figure ALL = new Figure(null, null, null, null, null, null);

    static Figure ofRule(String id) {
        return new Figure(id, null, null, null, null, null);
    }

    static Figure ofMove(Strange move) {
        return switch (move) {
            case Strange.First began -> new Figure(null, began.activity(), null, null, null, null);
            case Strange.Next next -> new Figure(null, null, next.from(), next.to(), null, null);
            // The lifecycle lets a case stop anywhere, and a net has no such moves.
            case Strange.Last last -> ALL;
        };
    }

    static Figure ofStep(Difference difference, String activity) {
        return switch (difference) {
            case BESIDES -> new Figure(null, null, null, null, activity, null);
            case LEFT_OUT -> new Figure(null, null, null, null, null, activity);
        };
    }

    /** @throws InvalidInput where more than one figure is named, or half of one */
    void demandOne() {
        if ((moveFrom == null) != (moveTo == null)) {
            throw new InvalidInput("moveTo", "goes with moveFrom");
        }
        if (Stream.of(rule, first, moveFrom, besides, leftOut)
                        .filter(each -> each != null)
                        .count()
                > 1) {
            throw new InvalidInput("query", "names more than one figure");
        }
    }

    boolean isNamed() {
        return !equals(ALL);
    }

    /** The ways whose cases this counts. */
    List<Long> ways(Conformance checked) {
        if (rule != null) {
            return of(checked.deviations().rules().stream()
                    .filter(each -> each.rule().id().equals(rule))
                    .map(Deviations.OfRule::count)
                    .findFirst());
        }
        if (first != null || moveFrom != null) {
            return of(checked.deviations().strange().stream()
                    .filter(each -> equals(ofMove(each.what())))
                    .map(Deviations.OfMove::count)
                    .findFirst());
        }
        if (besides != null || leftOut != null) {
            return of(checked.steps().stream()
                    .filter(each -> equals(ofStep(each.difference(), each.activity())))
                    .map(Conformance.OfStep::count)
                    .findFirst());
        }
        return checked.ways().stream()
                .filter(way -> !way.isFine())
                .map(way -> way.way().number())
                .toList();
    }

    private static List<Long> of(Optional<Deviations.Count> count) {
        return count.map(Deviations.Count::ways).orElse(List.of());
    }

    /** As an address asks for it; values may hold any character. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        add(parameters, "rule", rule);
        add(parameters, "first", first);
        add(parameters, "moveFrom", moveFrom);
        add(parameters, "moveTo", moveTo);
        add(parameters, "besides", besides);
        add(parameters, "leftOut", leftOut);
        return parameters;
    }

    private static void add(List<Map.Entry<String, String>> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(Map.entry(name, value));
        }
    }

    /** An address with these parameters. */
    static String address(String path, List<Map.Entry<String, String>> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

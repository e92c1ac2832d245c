package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The figures that a running program reports, to be held against those that an independent tool computed. */
final class ReportedFigures {
    /** The references tell groups of one; a machine may be busy with other things. */
    static final String[] SETTINGS = {"--redress.statistics.smallest-group=1", "--redress.statistics.answer-within=PT1M"
    };

    /** The references are rounded to six decimals. */
    static final double ROUNDED = 5e-7;

    /** Far above what a slow machine needs. */
    private static final Duration SEEN_MAX = Duration.ofMinutes(5);

    private final Client reader;

    ReportedFigures(Program program) {
        this.reader = Client.of(program, "improvement-team");
    }

    /** Waits until they are computed from everything that has happened. */
    void awaitAll() {
        Awaitility.await()
                .atMost(SEEN_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        reader.get("/api/views/statistics").json().get("lag").asLong() == 0);
    }

    /** A ranking is that of the reference, with its shares. */
    void paretoHolds(String name, JsonNode reference, String cases, String by) {
        JsonNode pareto = get("pareto?" + cases + "&" + by);
        assertThat(value(pareto, "total")).as(name + ".total").isEqualTo(number(reference, "total"));
        assertThat(pareto.get("groups").asLong()).as(name + ".categories").isEqualTo(number(reference, "categories"));
        assertThat(pareto.get("groupsTo80Percent").asLong())
                .as(name + ".categoriesTo80pct")
                .isEqualTo(number(reference, "categoriesTo80pct"));
        Map<String, JsonNode> bars = new TreeMap<>();
        pareto.get("items").forEach(bar -> bars.put(key(bar), bar));
        for (int at = 0; at < reference.get("top").size(); at++) {
            JsonNode top = reference.get("top").get(at);
            JsonNode bar = bars.get(top.get("key").asString());
            assertThat(value(bar, "count")).as(name + " " + key(bar)).isEqualTo(number(top, "count"));
            assertThat(bar.get("share").asDouble())
                    .as(name + " " + key(bar))
                    .isCloseTo(top.get("share").asDouble(), within(ROUNDED));
            // Groups of one size may change places, so the sum is that of the place.
            assertThat(pareto.get("items").get(at).get("cumulative").asDouble())
                    .as(name + ".cumulative " + at)
                    .isCloseTo(top.get("cumulative").asDouble(), within(ROUNDED));
        }
    }

    /** Durations are distributed as the reference says. */
    void spreadHolds(String name, JsonNode reference, String question) {
        JsonNode group = get("durations?" + question).get("groups").get(0);
        assertThat(value(group, "count")).as(name + ".n").isEqualTo(number(reference, "n"));
        for (String figure : new String[] {"min", "q1", "median", "q3", "p90", "p95", "max", "mean"}) {
            assertThat(group.get("spread").get(figure).asDouble())
                    .as(name + "." + figure)
                    .isCloseTo(reference.get(figure).asDouble(), within(ROUNDED));
        }
    }

    /** Cases in all. */
    long total(String cases) {
        return value(get("pareto?by=SOURCE&" + cases), "total");
    }

    /** Cases by group. */
    Map<String, Long> counts(String cases, String by) {
        Map<String, Long> counts = new TreeMap<>();
        get("pareto?" + cases + "&" + by).get("items").forEach(bar -> counts.put(key(bar), value(bar, "count")));
        return counts;
    }

    /** Cases received by month. */
    Map<String, Long> months(String cases) {
        return periods(cases, "MONTH");
    }

    /** Cases received by day, week or month. */
    Map<String, Long> periods(String cases, String per) {
        Map<String, Long> periods = new TreeMap<>();
        JsonNode series = get("volumes?per=" + per + "&" + cases).get("series");
        series.get(0)
                .get("points")
                .forEach(point -> periods.put(point.get("period").asString(), value(point, "count")));
        return periods;
    }

    /** What a question is answered. */
    JsonNode get(String question) {
        Client.Answer answer = reader.get("/api/statistics/" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** The values by which a group was made, as the references write them. */
    static String key(JsonNode bar) {
        StringBuilder key = new StringBuilder();
        bar.get("keys").forEach(part -> key.append(key.isEmpty() ? "" : " | ").append(part.asString()));
        return key.toString();
    }

    /** A count of the answer. */
    static long value(JsonNode of, String count) {
        return of.get(count).get("value").asLong();
    }

    /** A number of the reference. */
    static long number(JsonNode of, String name) {
        return of.get(name).asLong();
    }

    /** Numbers of the reference by name. */
    static Map<String, Long> counts(JsonNode counted) {
        Map<String, Long> counts = new TreeMap<>();
        counted.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }
}

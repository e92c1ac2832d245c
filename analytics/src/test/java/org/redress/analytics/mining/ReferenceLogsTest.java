package org.redress.analytics.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.analytics.formats.CsvLogReader;
import org.redress.analytics.formats.LogLimits;
import org.redress.analytics.formats.XesReader;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Classifier;
import org.redress.analytics.store.LogLoading;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published logs: every figure that independent tools give for them, to the last case. */
class ReferenceLogsTest {
    private static final Path DATA = Path.of(System.getProperty("redress.shared", "../../shared"), "data");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @BeforeEach
    void real_logs_are_beside_the_checkout() {
        assumeTrue(Files.isDirectory(DATA), "real data is absent: " + DATA);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "running-example.xes,running-example,ACTIVITY",
        "running-example.csv,running-example,ACTIVITY",
        "running_example_broken.csv,running-example-broken,ACTIVITY",
        "receipt.xes.gz,receipt,ACTIVITY",
        "bpic2013_closed_problems.xes.gz,bpic2013_closed,ACTIVITY",
        "bpic2013_closed_problems.xes.gz,bpic2013_closed_lc,ACTIVITY_AND_TRANSITION",
        "roadtraffic100traces.xes,roadtraffic100,ACTIVITY",
        "repairExample.xes.gz,repair,ACTIVITY_AND_TRANSITION"
    })
    void every_figure_is_the_one_of_independent_tools(String file, String expected, Classifier classifier)
            throws IOException {
        JsonNode reference = JSON.readTree(Files.readAllBytes(DATA.resolve("expected/" + expected + ".json")));
        JsonNode counted = reference.get("pm4js");
        JsonNode derived = reference.get("derived");
        try (LogStore store = LogStore.open(folder.resolve("log.duckdb"), Order.TIME, StoreLimits.DEFAULT)) {
            load(DATA.resolve("eventlogs").resolve(file), store, classifier);
            try (Asking asking = store.asking()) {
                MinedLog log = new MinedLog(asking);
                graphIs(log.graph(LogFilter.NONE, true), counted, derived);
                variantsAre(log.variants(LogFilter.NONE, Integer.MAX_VALUE), counted);
                throughputIs(log.throughput(LogFilter.NONE, null, 1, 0), derived.get("throughputSeconds_maxMinusMin"));
                assertThat(log.summary().from())
                        .isEqualTo(derived.get("timeRange").get(0).asString());
                assertThat(log.summary().to())
                        .isEqualTo(derived.get("timeRange").get(1).asString());
            }
        }
    }

    private static void load(Path file, LogStore store, Classifier classifier) throws IOException {
        try (LogLoading loading = new LogLoading(store, classifier);
                InputStream bytes = Files.newInputStream(file)) {
            if (file.toString().endsWith(".csv")) {
                new CsvLogReader(LogLimits.DEFAULT).read(bytes, loading);
            } else {
                new XesReader(LogLimits.DEFAULT).read(bytes, loading);
            }
            loading.finish();
        }
    }

    private static void graphIs(Graph graph, JsonNode counted, JsonNode derived) {
        assertThat(graph.cases()).isEqualTo(counted.get("traces").asLong());
        assertThat(graph.events()).isEqualTo(counted.get("events").asLong());
        assertThat(counts(graph.nodes(), Graph.Node::events)).isEqualTo(longs(counted.get("activities")));
        assertThat(counts(graph.nodes(), Graph.Node::starts)).isEqualTo(longs(counted.get("startActivities")));
        assertThat(counts(graph.nodes(), Graph.Node::ends)).isEqualTo(longs(counted.get("endActivities")));
        assertThat(graph.edges().stream().collect(Collectors.toMap(ReferenceLogsTest::name, Graph.Edge::count)))
                .isEqualTo(longs(counted.get("dfgFrequency")));
        for (Graph.Edge edge : graph.edges()) {
            // The reference leaves out edges of which all times are equal in some logs, and says so by having none.
            JsonNode mean = counted.get("dfgMeanSeconds").get(name(edge));
            if (mean != null) {
                assertThat(seconds(edge.mean())).as(name(edge)).isCloseTo(mean.asDouble(), within(0.001));
            }
            JsonNode median = derived.get("dfgMedianSeconds").get(name(edge));
            if (median != null) {
                assertThat(seconds(edge.median())).as(name(edge)).isCloseTo(median.asDouble(), within(0.001));
            }
        }
    }

    private static void variantsAre(Variants variants, JsonNode counted) {
        assertThat(variants.variants()).isEqualTo(counted.get("variantCount").asLong());
        assertThat(variants.items().stream()
                        .collect(Collectors.toMap(
                                variant -> String.join(",", variant.activities()), Variants.Variant::cases)))
                .isEqualTo(longs(counted.get("variants")));
    }

    private static void throughputIs(Throughput throughput, JsonNode derived) {
        Spread all = throughput.all();
        assertThat(all.measured()).isEqualTo(derived.get("n").asLong());
        Map<String, Duration> told = Map.of(
                "min", all.least(),
                "q1", all.lowerQuartile(),
                "median", all.median(),
                "q3", all.upperQuartile(),
                "p90", all.ninetieth(),
                "p95", all.ninetyFifth(),
                "max", all.most(),
                "mean", all.mean(),
                "sampleStdev", all.deviation());
        told.forEach((name, duration) -> assertThat(seconds(duration))
                .as(name)
                .isCloseTo(derived.get(name).asDouble(), within(0.001)));
    }

    private static String name(Graph.Edge edge) {
        return edge.from() + "," + edge.to();
    }

    /** Zeroes left out, as the references do. */
    private static Map<String, Long> counts(
            List<Graph.Node> nodes, java.util.function.ToLongFunction<Graph.Node> count) {
        Map<String, Long> counts = new HashMap<>();
        nodes.stream()
                .filter(node -> count.applyAsLong(node) > 0)
                .forEach(node -> counts.put(node.activity(), count.applyAsLong(node)));
        return counts;
    }

    private static Map<String, Long> longs(JsonNode counts) {
        Map<String, Long> longs = new HashMap<>();
        for (String name : new ArrayList<>(counts.propertyNames())) {
            longs.put(name, counts.get(name).asLong());
        }
        return longs;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}

package org.redress.analytics.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;

/** The questions to a log small enough to be counted by hand. */
class MinedLogTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path folder;

    private LogStore store;
    private Asking asking;
    private MinedLog log;
    private long place;

    @BeforeEach
    void tell_three_cases() {
        store = LogStore.open(folder.resolve("log.duckdb"), Order.PLACE, StoreLimits.DEFAULT);
        try (LogWriter writer = store.writing()) {
            writer.attribute("type", Attribute.Level.CASE_AS_OF_EVENT);
            told(writer, "one", "receive", 0, "ana", "billing");
            told(writer, "one", "propose", 2, "ana", "billing");
            told(writer, "two", "receive", 3, "bea", "delivery");
            told(writer, "one", "propose", 6, "bea", "billing");
            told(writer, "one", "close", 30, "bea", "service");
            told(writer, "two", "close", 13, "ana", "delivery");
            told(writer, "three", "receive", 48, null, "billing");
            writer.absorb(place);
        }
        asking = store.asking();
        log = new MinedLog(asking);
    }

    private void told(LogWriter writer, String kase, String activity, int hours, String who, String type) {
        writer.add(new EventRow(kase, ++place, activity, MONDAY.plus(Duration.ofHours(hours)), 0, who, List.of(type)));
    }

    @AfterEach
    void close() {
        asking.close();
        store.close();
    }

    @Test
    void the_graph_counts_moves_cases_starts_and_ends() {
        Graph graph = log.graph(LogFilter.NONE, true);
        assertThat(graph.position()).isEqualTo(7);
        assertThat(graph.cases()).isEqualTo(3);
        assertThat(graph.events()).isEqualTo(7);
        assertThat(graph.nodes())
                .containsExactly(
                        new Graph.Node("receive", 3, 3, 3, 1),
                        new Graph.Node("close", 2, 2, 0, 2),
                        new Graph.Node("propose", 2, 1, 0, 0));
        assertThat(graph.edges())
                .containsExactlyInAnyOrder(
                        edge("receive", "propose", 2), edge("propose", "propose", 4),
                        edge("propose", "close", 24), edge("receive", "close", 10));
    }

    private static Graph.Edge edge(String from, String to, int hours) {
        Duration once = Duration.ofHours(hours);
        return new Graph.Edge(from, to, 1, 1, once, once, once);
    }

    @Test
    void a_graph_tells_medians_only_when_asked() {
        assertThat(log.graph(LogFilter.NONE, false).edges()).allMatch(edge -> edge.median() == null);
    }

    @Test
    void variants_tell_their_share_and_their_throughput() {
        Variants variants = log.variants(LogFilter.NONE, 2);
        assertThat(variants.cases()).isEqualTo(3);
        assertThat(variants.variants()).isEqualTo(3);
        assertThat(variants.items())
                .extracting(Variants.Variant::activities)
                .containsExactly(List.of("receive", "propose", "propose", "close"), List.of("receive", "close"));
        assertThat(variants.items().getFirst().share()).isEqualTo(1 / 3.0);
        assertThat(variants.items().getFirst().throughput().median()).isEqualTo(Duration.ofHours(30));
    }

    @Test
    void rework_counts_what_was_done_again() {
        Rework rework = log.rework(LogFilter.NONE);
        assertThat(rework.cases()).isEqualTo(3);
        assertThat(rework.casesWithRework()).isEqualTo(1);
        assertThat(rework.items()).containsExactly(new Rework.Again("propose", 1, 1, 1, 2));
    }

    @Test
    void waits_are_told_for_the_step_that_was_waited_for() {
        Waits waits = log.waits(LogFilter.NONE);
        assertThat(waits.items()).extracting(Waits.Wait::before).containsExactly("close", "propose");
        Spread close = waits.items().getFirst().waited();
        assertThat(close.measured()).isEqualTo(2);
        assertThat(close.total()).isEqualTo(Duration.ofHours(34));
        assertThat(close.mean()).isEqualTo(Duration.ofHours(17));
        assertThat(close.median()).isEqualTo(Duration.ofHours(17));
        assertThat(close.least()).isEqualTo(Duration.ofHours(10));
        assertThat(close.upperQuartile()).isEqualTo(Duration.ofMinutes(20 * 60 + 30));
        assertThat(close.most()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void bottlenecks_are_ranked_by_time_lost() {
        Bottlenecks bottlenecks = log.bottlenecks(LogFilter.NONE, 2);
        assertThat(bottlenecks.total()).isEqualTo(Duration.ofHours(40));
        assertThat(bottlenecks.items())
                .containsExactly(
                        new Bottlenecks.Bottleneck(
                                "propose", "close", 1, Duration.ofHours(24), 0.6, Duration.ofHours(24)),
                        new Bottlenecks.Bottleneck(
                                "receive", "close", 1, Duration.ofHours(10), 0.25, Duration.ofHours(10)));
    }

    @Test
    void throughput_is_told_by_what_was_known_of_a_case_last() {
        Throughput throughput = log.throughput(LogFilter.NONE, "type", 1, 10);
        assertThat(throughput.cases()).isEqualTo(3);
        assertThat(throughput.all()).isNotNull();
        assertThat(throughput.all().deviation().toHours()).isEqualTo(15);
        assertThat(throughput.groups())
                .extracting(Throughput.Group::value)
                .containsExactly("billing", "delivery", "service");
        assertThat(throughput.groups().getFirst().took().deviation()).isEqualTo(Duration.ZERO);
        assertThatThrownBy(() -> log.throughput(LogFilter.NONE, "colour", 1, 10))
                .isInstanceOf(UnknownAttribute.class);
    }

    @Test
    void a_group_that_is_too_small_is_hidden_with_the_next_that_would_give_it_away() {
        asking.close();
        try (LogWriter writer = store.writing()) {
            for (int kase = 1; kase <= 7; kase++) {
                told(writer, "more " + kase, "receive", 0, null, kase < 4 ? "delivery" : "service");
            }
            writer.absorb(place);
        }
        asking = store.asking();
        log = new MinedLog(asking);

        // Of ten: five in service, four in delivery, one in billing.
        assertThat(values(log.throughput(LogFilter.NONE, "type", 1, 10)))
                .containsExactly("service", "delivery", "billing");
        Throughput two = log.throughput(LogFilter.NONE, "type", 2, 10);
        assertThat(values(two)).containsExactly("service");
        assertThat(two.hidden()).isEqualTo(5);
        Throughput five = log.throughput(LogFilter.NONE, "type", 5, 10);
        assertThat(values(five)).containsExactly("service");
        assertThat(five.hidden()).isEqualTo(5);
        assertThat(log.throughput(LogFilter.NONE, null, 5, 10).hidden()).isZero();
    }

    private static List<String> values(Throughput throughput) {
        return throughput.groups().stream().map(Throughput.Group::value).toList();
    }

    @Test
    void a_case_of_which_no_time_is_known_is_counted_and_not_measured() {
        asking.close();
        try (LogWriter writer = store.writing()) {
            writer.add(new EventRow("four", 8, "receive", null, 0, null, List.of()));
            writer.add(new EventRow("four", 9, "close", null, 0, null, List.of()));
            writer.absorb(9);
        }
        asking = store.asking();
        log = new MinedLog(asking);
        LogFilter four = new LogFilter(List.of(new Condition.DidNot("propose"), new Condition.EndedWith("close")));
        assertThat(log.graph(four, true).edges())
                .containsExactly(new Graph.Edge(
                        "receive", "close", 2, 2, Duration.ofHours(10), Duration.ofHours(10), Duration.ofHours(10)));
        assertThat(log.throughput(LogFilter.NONE, null, 1, 1).cases()).isEqualTo(4);
        assertThat(log.throughput(LogFilter.NONE, null, 1, 1).all().measured()).isEqualTo(3);
        assertThat(log.trend(LogFilter.NONE, ZoneOffset.UTC).items().stream()
                        .mapToLong(Trend.Day::events)
                        .sum())
                .isEqualTo(7);
        assertThat(log.dottedChart(LogFilter.NONE, 10).rows()).hasSize(3);
        assertThat(log.cases(LogFilter.NONE, 3, 1).getFirst().began()).isNull();
    }

    @Test
    void nobody_took_time_where_nobody_was() {
        LogFilter none = new LogFilter(List.of(new Condition.Did("never done")));
        assertThat(log.throughput(none, null, 1, 10).all()).isNull();
        assertThat(log.graph(none, true).nodes()).isEmpty();
        assertThat(log.variants(none, 10).items()).isEmpty();
        assertThat(log.rework(none).cases()).isZero();
        assertThat(log.bottlenecks(none, 10).total()).isEqualTo(Duration.ZERO);
        assertThat(log.dottedChart(none, 10).rows()).isEmpty();
        assertThat(log.trend(none, ZoneOffset.UTC).items()).isEmpty();
        assertThat(log.handovers(none, 1, 10).items()).isEmpty();
        assertThat(log.cases(none, 0, 10)).isEmpty();
    }

    @Test
    void handovers_between_two_who_met_too_seldom_are_hidden() {
        assertThat(log.handovers(LogFilter.NONE, 1, 10).items())
                .containsExactly(
                        new Handovers.Handover("ana", "bea", 1, 1), new Handovers.Handover("bea", "ana", 1, 1));
        Handovers private_ = log.handovers(LogFilter.NONE, 2, 10);
        assertThat(private_.items()).isEmpty();
        assertThat(private_.hidden()).isEqualTo(2);
    }

    @Test
    void a_dotted_chart_has_a_row_for_each_case() {
        DottedChart chart = log.dottedChart(LogFilter.NONE, 3);
        assertThat(chart.rows()).extracting(DottedChart.Row::firstCase).containsExactly("one", "two", "three");
        assertThat(chart.rows().get(1).dots())
                .containsExactly(
                        new DottedChart.Dot(MONDAY.plus(Duration.ofHours(3)), "receive", 1),
                        new DottedChart.Dot(MONDAY.plus(Duration.ofHours(13)), "close", 1));
    }

    @Test
    void more_cases_than_rows_become_bands_that_count() {
        DottedChart chart = log.dottedChart(LogFilter.NONE, 2);
        assertThat(chart.rows()).extracting(DottedChart.Row::cases).containsExactly(2L, 1L);
        assertThat(chart.rows().stream()
                        .flatMap(row -> row.dots().stream())
                        .mapToLong(DottedChart.Dot::count)
                        .sum())
                .isEqualTo(7);
    }

    @Test
    void days_are_those_of_the_zone() {
        assertThat(log.trend(LogFilter.NONE, ZoneOffset.UTC).items())
                .containsExactly(
                        new Trend.Day(LocalDate.of(2026, 3, 2), 5, 2, 1),
                        new Trend.Day(LocalDate.of(2026, 3, 3), 1, 0, 1),
                        new Trend.Day(LocalDate.of(2026, 3, 4), 1, 1, 1));
        // Thirteen hours ahead in March: the day there begins at 11:00 UTC.
        assertThat(log.trend(LogFilter.NONE, ZoneId.of("Pacific/Auckland")).items())
                .extracting(Trend.Day::events)
                .containsExactly(2L, 3L, 2L);
    }

    @Test
    void the_summary_tells_what_there_is() {
        LogSummary summary = log.summary();
        assertThat(summary.activities()).containsExactly("receive", "propose", "close");
        assertThat(summary.attributes()).extracting(Attribute::name).containsExactly("type");
        assertThat(summary.from()).isEqualTo(MONDAY);
        assertThat(summary.variants()).isEqualTo(3);
    }

    @Test
    void filters_choose_whole_cases() {
        assertThat(chosen(new Condition.Began(MONDAY.plusSeconds(1), MONDAY.plus(Duration.ofHours(48)))))
                .containsExactly("two");
        assertThat(chosen(new Condition.Ended(MONDAY, MONDAY.plus(Duration.ofHours(30)))))
                .containsExactly("two");
        assertThat(chosen(new Condition.Has("type", List.of("service", "delivery"))))
                .containsExactly("one", "two");
        assertThat(chosen(new Condition.Has("type", List.of("billing")))).containsExactly("one", "three");
        assertThat(chosen(new Condition.Has("type", List.of()))).isEmpty();
        assertThat(chosen(new Condition.Went(List.of(2L, 3L)))).containsExactly("two", "three");
        assertThat(chosen(new Condition.Did("propose"))).containsExactly("one");
        assertThat(chosen(new Condition.DidNot("propose"))).containsExactly("two", "three");
        assertThat(chosen(new Condition.BeganWith("receive"))).hasSize(3);
        assertThat(chosen(new Condition.EndedWith("close"))).containsExactly("one", "two");
        assertThat(chosen(new Condition.Moved("propose", "propose"))).containsExactly("one");
        assertThat(chosen(new Condition.Reached("receive", "close"))).containsExactly("one", "two");
        assertThat(chosen(new Condition.Reached("close", "receive"))).isEmpty();
        assertThat(chosen(new Condition.Did("close"), new Condition.DidNot("propose")))
                .containsExactly("two");
        assertThatThrownBy(() -> chosen(new Condition.Has("colour", List.of("red"))))
                .isInstanceOf(UnknownAttribute.class);
    }

    private List<String> chosen(Condition... conditions) {
        LogFilter filter = new LogFilter(List.of(conditions));
        List<MinedCase> cases = log.cases(filter, 0, 10);
        // The other questions are about the same cases.
        assertThat(log.graph(filter, false).cases()).isEqualTo(cases.size());
        assertThat(log.variants(filter, 10).cases()).isEqualTo(cases.size());
        return cases.stream().map(MinedCase::id).toList();
    }

    @Test
    void cases_come_page_by_page() {
        List<MinedCase> first = log.cases(LogFilter.NONE, 0, 2);
        assertThat(first).extracting(MinedCase::id).containsExactly("one", "two");
        assertThat(log.cases(LogFilter.NONE, first.getLast().number(), 2))
                .extracting(MinedCase::id)
                .containsExactly("three");
        assertThat(first.getFirst().attributes()).containsExactly(Map.entry("type", "service"));
        assertThat(LongStream.of(first.getFirst().events(), first.getLast().events()))
                .containsExactly(4L, 2L);
    }
}

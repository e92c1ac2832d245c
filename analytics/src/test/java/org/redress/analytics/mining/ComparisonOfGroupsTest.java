package org.redress.analytics.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.analytics.mining.ComparisonOfGroups.OfActivity;
import org.redress.analytics.mining.ComparisonOfGroups.OfPath;
import org.redress.analytics.mining.ComparisonOfGroups.OfQuantile;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;

/** Two groups of a log are compared by what their cases did, and how long they took. */
class ComparisonOfGroupsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final LogFilter NORTH = unit("north");
    private static final LogFilter SOUTH = unit("south");

    @TempDir
    Path folder;

    private LogStore store;
    private Asking asking;
    private MinedLog log;
    private long place;

    /** In the north, three of four cases are called about; in the south, one of two. */
    @BeforeEach
    void tell_six_cases() {
        store = LogStore.open(folder.resolve("log.duckdb"), Order.PLACE, StoreLimits.DEFAULT);
        try (LogWriter writer = store.writing()) {
            writer.attribute("unit", Attribute.Level.CASE_AS_OF_EVENT);
            for (int kase = 1; kase <= 4; kase++) {
                told(writer, "n" + kase, "receive", 0, "north");
                if (kase < 4) {
                    told(writer, "n" + kase, "call", 1, "north");
                }
                told(writer, "n" + kase, "close", 1 + kase, "north");
            }
            told(writer, "s1", "receive", 0, "south");
            told(writer, "s1", "call", 2, "south");
            told(writer, "s1", "close", 10, "south");
            told(writer, "s2", "receive", 0, "south");
            told(writer, "s2", "reject", 20, "south");
            writer.absorb(place);
        }
        asking = store.asking();
        log = new MinedLog(asking);
    }

    private void told(LogWriter writer, String kase, String activity, int hours, String unit) {
        writer.add(new EventRow(kase, ++place, activity, MONDAY.plus(Duration.ofHours(hours)), 0, null, List.of(unit)));
    }

    private static LogFilter unit(String unit) {
        return new LogFilter(List.of(new Condition.Has("unit", List.of(unit))));
    }

    @AfterEach
    void close() {
        asking.close();
        store.close();
    }

    @Test
    void groups_that_are_too_small_are_not_compared() {
        ComparisonOfGroups both = log.comparison(NORTH, SOUTH);

        assertThat(both.ofAtLeast(2)).isEqualTo(both);
        ComparisonOfGroups hidden = both.ofAtLeast(3);
        assertThat(hidden.firstCases()).isEqualTo(4);
        assertThat(hidden.secondCases()).isEqualTo(2);
        assertThat(hidden.activities()).isEmpty();
        assertThat(hidden.paths()).isEmpty();
        assertThat(hidden.mean()).isNull();
        assertThat(hidden.median()).isNull();
    }

    @Test
    void groups_of_which_too_few_cases_have_a_time_tell_no_lengths() {
        try (LogWriter writer = store.writing()) {
            writer.add(new EventRow("s3", ++place, "receive", null, 0, null, List.of("south")));
            writer.absorb(place);
        }
        try (Asking later = store.asking()) {
            ComparisonOfGroups both = new MinedLog(later).comparison(NORTH, SOUTH);
            ComparisonOfGroups hidden = both.ofAtLeast(3);
            assertThat(hidden)
                    .isEqualTo(new ComparisonOfGroups(
                            both.position(),
                            4,
                            3,
                            both.activities(),
                            both.paths(),
                            both.rework(),
                            both.again(),
                            null,
                            null,
                            List.of()));
            assertThat(new MinedLog(later).comparison(SOUTH, NORTH).ofAtLeast(3).mean())
                    .isNull();
            assertThat(both.ofAtLeast(2)).isEqualTo(both);
        }
    }

    @Test
    void shares_of_activities_and_paths_are_compared_the_largest_difference_first() {
        ComparisonOfGroups compared = log.comparison(NORTH, SOUTH);
        assertThat(compared.position()).isEqualTo(place);
        assertThat(compared.firstCases()).isEqualTo(4);
        assertThat(compared.secondCases()).isEqualTo(2);
        assertThat(compared.activities())
                .extracting(OfActivity::activity)
                .startsWith("close")
                .endsWith("receive");
        assertThat(compared.activities())
                .contains(
                        new OfActivity("close", Comparison.ofShares(4, 4, 1, 2)),
                        new OfActivity("reject", Comparison.ofShares(0, 4, 1, 2)),
                        new OfActivity("call", Comparison.ofShares(3, 4, 1, 2)),
                        new OfActivity("receive", Comparison.ofShares(4, 4, 2, 2)));
        assertThat(compared.paths())
                .containsExactlyInAnyOrder(
                        new OfPath("receive", "call", Comparison.ofShares(3, 4, 1, 2)),
                        new OfPath("call", "close", Comparison.ofShares(3, 4, 1, 2)),
                        new OfPath("receive", "close", Comparison.ofShares(1, 4, 0, 2)),
                        new OfPath("receive", "reject", Comparison.ofShares(0, 4, 1, 2)));
    }

    @Test
    void what_was_done_again_is_compared() {
        try (LogWriter writer = store.writing()) {
            told(writer, "n1", "call", 30, "north");
            told(writer, "n2", "call", 30, "north");
            told(writer, "s1", "close", 30, "south");
            writer.absorb(place);
        }
        try (Asking later = store.asking()) {
            ComparisonOfGroups compared = new MinedLog(later).comparison(NORTH, SOUTH);
            assertThat(compared.again()).isEqualTo(Comparison.ofShares(2, 4, 1, 2));
            assertThat(compared.rework())
                    .containsExactlyInAnyOrder(
                            new OfActivity("call", Comparison.ofShares(2, 4, 0, 2)),
                            new OfActivity("close", Comparison.ofShares(0, 4, 1, 2)));
        }
    }

    @Test
    void quarters_and_nine_of_ten_are_compared_beside_the_middle() {
        assertThat(log.comparison(NORTH, SOUTH).quantiles())
                .extracting(OfQuantile::part)
                .containsExactly(0.25, 0.75, 0.9);
        assertThat(log.comparison(NORTH, SOUTH).quantiles().getFirst().took().first())
                .isEqualTo(2.75 * 3600);
    }

    /** Three activities and four paths could differ, and how long cases took on average; of the middle too little is known. */
    @Test
    void it_says_how_many_differences_were_looked_at_and_how_many_chance_alone_would_make() {
        ComparisonOfGroups compared = log.comparison(NORTH, SOUTH);
        assertThat(compared.compared()).isEqualTo(3 + 4 + 1);
        assertThat(compared.clear())
                .isEqualTo(compared.activities().stream()
                                .filter(each -> each.cases().isClear())
                                .count()
                        + compared.paths().stream()
                                .filter(each -> each.cases().isClear())
                                .count());
        assertThat(compared.clearByChance()).isCloseTo(8 * 0.05, within(1e-12));
    }

    @Test
    void cases_of_which_no_time_is_known_enter_no_length() {
        try (LogWriter writer = store.writing()) {
            writer.add(new EventRow("n5", ++place, "receive", null, 0, null, List.of("north")));
            writer.add(new EventRow("w1", ++place, "receive", null, 0, null, List.of("west")));
            writer.absorb(place);
        }
        try (Asking later = store.asking()) {
            ComparisonOfGroups compared = new MinedLog(later).comparison(NORTH, SOUTH);
            assertThat(compared.firstCases()).isEqualTo(5);
            assertThat(compared.median()).isNotNull();
            assertThat(compared.median().firstCount()).isEqualTo(4);
            ComparisonOfGroups untimed = new MinedLog(later).comparison(NORTH, unit("west"));
            assertThat(untimed.secondCases()).isEqualTo(1);
            assertThat(untimed.mean()).isNull();
            assertThat(untimed.quantiles()).isEmpty();
            assertThat(untimed.activities()).isNotEmpty();
        }
    }

    @Test
    void a_wait_is_told_of_one_move_and_of_all_before_and_after_a_step() {
        assertThat(log.waitBetween(NORTH, "receive", "call").orElseThrow().median())
                .isEqualTo(Duration.ofHours(1));
        assertThat(log.waitBetween(LogFilter.NONE, "receive", "call")
                        .orElseThrow()
                        .measured())
                .isEqualTo(4);
        assertThat(log.waitBefore(LogFilter.NONE, "close").orElseThrow().measured())
                .isEqualTo(5);
        assertThat(log.waitAfter(LogFilter.NONE, "receive").orElseThrow().most())
                .isEqualTo(Duration.ofHours(20));
        assertThat(log.waitBetween(LogFilter.NONE, "close", "receive")).isEmpty();
        assertThat(log.waitBefore(LogFilter.NONE, "nothing that was done")).isEmpty();
    }

    @Test
    void lengths_are_compared_in_seconds() {
        ComparisonOfGroups compared = log.comparison(NORTH, SOUTH);
        assertThat(compared.mean()).isNotNull();
        assertThat(compared.mean().first()).isEqualTo(3.5 * 3600);
        assertThat(compared.mean().second()).isEqualTo(15 * 3600);
        assertThat(compared.mean().interval()).isNotNull();
        assertThat(compared.median()).isEqualTo(new Comparison(4, 3.5 * 3600, 2, 15 * 3600, -11.5 * 3600, null));
    }

    @Test
    void where_a_group_is_empty_nothing_is_compared() {
        assertThat(log.comparison(NORTH, unit("west")))
                .isEqualTo(new ComparisonOfGroups(
                        place, 4, 0, List.of(), List.of(), List.of(), null, null, null, List.of()));
    }
}

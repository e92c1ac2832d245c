package org.redress.analytics.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
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

/** What charts are drawn of, from a log small enough to be counted by hand. */
class CaseSeriesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate SECOND = LocalDate.parse("2026-03-02");

    @TempDir
    Path folder;

    private LogStore store;
    private Asking asking;
    private MinedLog log;
    private long place;

    @BeforeEach
    void tell_four_cases() {
        store = LogStore.open(folder.resolve("log.duckdb"), Order.PLACE, StoreLimits.DEFAULT);
        try (LogWriter writer = store.writing()) {
            writer.attribute("type", Attribute.Level.CASE_AS_OF_EVENT);
            told(writer, "one", "receive", 0, "billing");
            told(writer, "two", "receive", 3, "delivery");
            told(writer, "one", "close", 30, "billing");
            told(writer, "one", "reopen", 31, "billing");
            told(writer, "two", "close", 33, "delivery");
            told(writer, "one", "close", 40, "billing");
            told(writer, "three", "receive", 48, "billing");
            // Closed before it was received: nothing is measured.
            told(writer, "four", "close", 47, "billing");
            told(writer, "four", "receive", 49, "billing");
            writer.absorb(place);
        }
        asking = store.asking();
        log = new MinedLog(asking);
    }

    private void told(LogWriter writer, String kase, String activity, int hours, String type) {
        writer.add(new EventRow(kase, ++place, activity, MONDAY.plus(Duration.ofHours(hours)), 0, null, List.of(type)));
    }

    @AfterEach
    void close() {
        asking.close();
        store.close();
    }

    @Test
    void cases_count_on_the_day_they_began_and_some_of_them_have_the_activity() {
        assertThat(log.begun(LogFilter.NONE, "reopen", ZoneOffset.UTC))
                .containsExactly(new CaseDay(SECOND, 2, 1), new CaseDay(SECOND.plusDays(2), 2, 0));
        assertThat(log.begun(LogFilter.NONE, null, ZoneOffset.UTC).getFirst().having())
                .isZero();
        assertThat(log.begun(LogFilter.NONE, "never done", ZoneOffset.UTC)
                        .getFirst()
                        .having())
                .isZero();
    }

    @Test
    void days_are_those_of_the_zone_and_cases_those_of_the_filter() {
        LogFilter billing = new LogFilter(List.of(new Condition.Has("type", List.of("billing"))));

        assertThat(log.begun(billing, "close", ZoneId.of("Asia/Tokyo")))
                .containsExactly(new CaseDay(SECOND, 1, 1), new CaseDay(SECOND.plusDays(2), 2, 1));
        assertThat(log.begun(LogFilter.NONE, null, ZoneId.of("Pacific/Kiritimati")))
                .extracting(CaseDay::day)
                .containsExactly(SECOND, SECOND.plusDays(1), SECOND.plusDays(2));
    }

    @Test
    void a_length_ends_the_first_time_after_and_counts_on_that_day() {
        assertThat(log.lengths(LogFilter.NONE, "receive", "close", ZoneOffset.UTC))
                .containsExactly(new LengthDay(SECOND.plusDays(1), 2, 60, 1_800, 30, 30));
        assertThat(log.lengths(LogFilter.NONE, "reopen", "close", ZoneOffset.UTC))
                .containsExactly(new LengthDay(SECOND.plusDays(2), 1, 9, 81, 9, 9));
    }

    @Test
    void without_a_first_activity_it_is_measured_from_the_beginning_of_the_case() {
        assertThat(log.lengths(LogFilter.NONE, null, "reopen", ZoneOffset.UTC))
                .containsExactly(new LengthDay(SECOND.plusDays(1), 1, 31, 961, 31, 31));
        assertThat(log.lengths(LogFilter.NONE, null, "never done", ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void the_cases_behind_a_length_are_those_that_ended_between_two_moments() {
        Instant tuesday = MONDAY.plus(Duration.ofHours(16));

        assertThat(log.measured(LogFilter.NONE, "receive", "close", tuesday, tuesday.plus(Duration.ofDays(1)), 10))
                .containsExactly("two", "one");
        assertThat(log.measured(LogFilter.NONE, "receive", "close", tuesday, tuesday.plus(Duration.ofDays(1)), 1))
                .containsExactly("two");
        assertThat(log.measured(LogFilter.NONE, "receive", "close", MONDAY, tuesday, 10))
                .isEmpty();
    }

    @Test
    void the_latest_cases_are_those_that_began_last() {
        assertThat(log.latest(LogFilter.NONE, 3)).containsExactly("three", "four", "two");
    }
}

package org.redress.analytics.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;

/** Over how many days a log is told, on both sides of the limit. */
class DaysTest {
    private static final Instant FIRST = Instant.parse("1926-01-01T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_hundred_years_are_told_day_by_day() {
        Instant last = FIRST.atOffset(ZoneOffset.UTC)
                .plusDays(TooManyDays.DAYS_MAX - 1)
                .toInstant();

        ask(List.of(FIRST, last), log -> {
            assertThat(log.trend(LogFilter.NONE, ZoneOffset.UTC).items()).hasSize((int) TooManyDays.DAYS_MAX);
            assertThat(log.begun(LogFilter.NONE, null, ZoneOffset.UTC)).hasSize(2);
        });
    }

    @Test
    void one_day_more_is_refused_with_the_days_that_make_it_too_many() {
        Instant last =
                FIRST.atOffset(ZoneOffset.UTC).plusDays(TooManyDays.DAYS_MAX).toInstant();

        ask(List.of(FIRST, last), log -> {
            assertThatThrownBy(() -> log.trend(LogFilter.NONE, ZoneOffset.UTC))
                    .isInstanceOfSatisfying(
                            TooManyDays.class,
                            tooMany -> assertThat(tooMany.reach()).isEqualTo("1926-01-01 to 2026-01-01"));
            assertThatThrownBy(() -> log.begun(LogFilter.NONE, null, ZoneOffset.UTC))
                    .isInstanceOf(TooManyDays.class);
            assertThatThrownBy(() -> log.lengths(LogFilter.NONE, null, "receive", ZoneOffset.UTC))
                    .isInstanceOf(TooManyDays.class);
        });
    }

    @Test
    void a_year_that_is_wrong_can_be_left_out() {
        Instant wrong = Instant.parse("0001-01-01T08:00:00Z");
        Instant far = Instant.parse("9999-12-31T08:00:00Z");
        LogFilter ours = new LogFilter(List.of(new Condition.Began(FIRST, FIRST.plusSeconds(1))));

        ask(List.of(wrong, FIRST, far), log -> {
            assertThat(log.trend(ours, ZoneId.of("Europe/Berlin")).items())
                    .containsExactly(new Trend.Day(LocalDate.parse("1926-01-01"), 1, 1, 1));
            assertThat(log.lastBeginning(LogFilter.NONE)).hasValue(far);
            assertThat(log.lastBeginning(ours)).hasValue(FIRST);
        });
    }

    @Test
    void where_no_case_is_none_began_last() {
        ask(List.of(), log -> assertThat(log.lastBeginning(LogFilter.NONE)).isEmpty());
    }

    /** What is asked of a log. */
    private interface Questions {
        void to(MinedLog log);
    }

    private void ask(List<Instant> beginnings, Questions questions) {
        try (LogStore store = LogStore.open(folder.resolve("log.duckdb"), Order.PLACE, StoreLimits.DEFAULT)) {
            try (LogWriter writer = store.writing()) {
                for (int at = 0; at < beginnings.size(); at++) {
                    writer.add(new EventRow("case " + at, at + 1, "receive", beginnings.get(at), 0, null, List.of()));
                }
                writer.absorb(beginnings.size());
            }
            try (Asking asking = store.asking()) {
                questions.to(new MinedLog(asking));
            }
        }
    }
}

package org.redress.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class TrendTest {
    /** A Thursday: the week that began on the 21st is not over. */
    private static final LocalDate TODAY = LocalDate.parse("2020-12-24");

    private static final LocalDate MONDAY = LocalDate.parse("2020-12-21");

    /** @param received by how many weeks ago, on the Wednesday of the week */
    private static Trend trend(int weeksBack, IntToLongFunction received) {
        NavigableMap<LocalDate, Long> perDay = new TreeMap<>();
        for (int ago = 0; ago <= weeksBack; ago++) {
            perDay.put(MONDAY.minusWeeks(ago).plusDays(2), received.applyAsLong(ago));
        }
        return Trend.of(perDay, Optional.of(perDay.firstKey()), TODAY);
    }

    @Test
    void weeks_begin_on_monday_and_the_last_is_not_over() {
        Trend trend = trend(30, ago -> 100 + ago);

        assertThat(trend.weeks()).hasSize(Trend.WEEKS_SHOWN);
        assertThat(trend.weeks().getFirst()).isEqualTo(new Week(LocalDate.parse("2020-08-24"), 117, true));
        assertThat(trend.weeks().getLast()).isEqualTo(new Week(MONDAY, 100, false));
    }

    @Test
    void the_usual_range_comes_from_whole_weeks_before_those_shown() {
        // 30 weeks ago the first case came, in the middle of that week; 29 to 18 weeks ago are the twelve that count.
        assertThat(trend(30, ago -> ago % 2 == 0 ? 100 : 110).usual()).isEqualTo(new UsualRange(105, 78.4, 131.6, 12));
        assertThat(trend(29, ago -> 100).usual()).isNull();
        assertThat(trend(200, ago -> 100).usual()).isEqualTo(new UsualRange(100, 100, 100, 26));
    }

    @Test
    void the_title_is_true() {
        assertThat(Trend.of(Collections.emptyNavigableMap(), Optional.empty(), TODAY)
                        .finding())
                .isEqualTo(Trend.Finding.NONE);
        assertThat(trend(3, ago -> 5).finding()).isEqualTo(Trend.Finding.PLAIN);
        assertThat(trend(60, ago -> ago % 2 == 0 ? 100 : 110).finding()).isEqualTo(Trend.Finding.USUAL);

        Trend more = trend(60, ago -> ago == 3 || ago == 5 ? 200 : 100 + ago % 2);
        assertThat(more.finding()).isEqualTo(Trend.Finding.MORE);
        assertThat(more.above()).isEqualTo(2);

        Trend fewer = trend(60, ago -> ago == 3 ? 20 : 100 + ago % 2);
        assertThat(fewer.finding()).isEqualTo(Trend.Finding.FEWER);
        assertThat(fewer.below()).isEqualTo(1);

        assertThat(trend(60, ago -> ago == 3 ? 20 : ago == 4 ? 300 : 100 + ago % 2)
                        .finding())
                .isEqualTo(Trend.Finding.UNSTEADY);
    }

    @Test
    void a_week_that_is_not_over_may_have_more_than_usual_but_not_fewer() {
        assertThat(trend(60, ago -> ago == 0 ? 3 : 100 + ago % 2).finding()).isEqualTo(Trend.Finding.USUAL);
        assertThat(trend(60, ago -> ago == 0 ? 300 : 100 + ago % 2).finding()).isEqualTo(Trend.Finding.MORE);
    }
}

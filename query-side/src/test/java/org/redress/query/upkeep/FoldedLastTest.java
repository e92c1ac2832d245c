package org.redress.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedLastTest {
    private final FoldedLast<String> last = new FoldedLast<>();

    @Test
    void a_row_is_a_base_for_the_very_next_event_only() {
        last.keep(row("c-1", 4));

        assertThat(last.before("c-1", 5)).isEqualTo(row("c-1", 4));
        assertThat(last.before("c-1", 4)).isNull();
        assertThat(last.before("c-1", 6)).isNull();
        assertThat(last.before("c-2", 5)).isNull();
    }

    @Test
    void the_events_in_all_rows_are_bounded() {
        long half = FoldedLast.EVENTS_MAX / 2;
        last.keep(row("c-1", half - 1));
        last.keep(row("c-2", half - 1));
        assertThat(last.size()).isEqualTo(2);

        last.keep(row("c-3", 0));

        assertThat(last.before("c-1", half)).isNull();
        assertThat(last.before("c-2", half)).isNotNull();
        assertThat(last.size()).isEqualTo(2);
    }

    @Test
    void what_is_used_stays() {
        long half = FoldedLast.EVENTS_MAX / 2;
        last.keep(row("c-1", half - 1));
        last.keep(row("c-2", half - 1));
        last.before("c-1", half);

        last.keep(row("c-3", 0));

        assertThat(last.before("c-1", half)).isNotNull();
        assertThat(last.before("c-2", half)).isNull();
    }

    @Test
    void a_row_that_grows_weighs_what_it_weighs_now() {
        for (int version = 0; version < 1_000; version++) {
            last.keep(row("c-1", version));
        }
        last.keep(row("c-2", FoldedLast.EVENTS_MAX - 1_001));

        assertThat(last.size()).isEqualTo(2);
    }

    private static Row<String> row(String complaint, long version) {
        return new Row<>(complaint, version, version + 1, "");
    }
}

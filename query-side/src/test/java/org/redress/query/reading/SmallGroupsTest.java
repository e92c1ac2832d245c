package org.redress.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which counts are told, and what the others cannot be computed from. */
class SmallGroupsTest {
    private final SmallGroups five = new SmallGroups(5);

    @Test
    void a_group_is_told_from_the_smallest_size_on() {
        assertThat(five.tells(4)).isFalse();
        assertThat(five.tells(5)).isTrue();
        assertThat(five.tells(0)).isTrue();
    }

    @Test
    void one_small_group_takes_the_next_larger_one_with_it() {
        assertThat(five.hidden(new long[] {100, 7, 9, 2})).containsExactly(false, true, false, true);
    }

    @Test
    void several_small_groups_stay_alone_once_they_are_enough_together() {
        assertThat(five.hidden(new long[] {100, 3, 2})).containsExactly(false, true, true);
        assertThat(five.hidden(new long[] {100, 50, 3, 1})).containsExactly(false, true, true, true);
    }

    @Test
    void where_none_is_small_all_are_told() {
        assertThat(five.hidden(new long[] {5, 0, 7})).containsExactly(false, false, false);
    }

    @Test
    void a_part_that_leaves_few_of_its_whole_is_not_told() {
        assertThat(five.hidden(new long[] {97, 50, 60}, new long[] {100, 100, 100}))
                .containsExactly(true, false, true);
    }

    @Test
    void a_size_of_one_hides_nothing() {
        assertThat(new SmallGroups(1).hidden(new long[] {1, 1, 2})).containsExactly(false, false, false);
        assertThatThrownBy(() -> new SmallGroups(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void in_no_row_and_no_column_of_a_table_a_hidden_count_follows_from_the_sum() {
        Random random = new Random(7);
        for (int table = 0; table < 500; table++) {
            int columns = 2 + random.nextInt(5);
            long[][] counts = IntStream.range(0, 2 + random.nextInt(5))
                    .mapToObj(row -> random.longs(columns, 0, 12).toArray())
                    .toArray(long[][]::new);
            boolean[][] hidden = five.hidden(counts);
            for (int row = 0; row < counts.length; row++) {
                holdsFor(counts[row], hidden[row]);
            }
            for (int column = 0; column < columns; column++) {
                int at = column;
                long[] ofColumn =
                        Arrays.stream(counts).mapToLong(row -> row[at]).toArray();
                boolean[] hiddenOfColumn = new boolean[counts.length];
                for (int row = 0; row < counts.length; row++) {
                    hiddenOfColumn[row] = hidden[row][at];
                }
                holdsFor(ofColumn, hiddenOfColumn);
            }
        }
    }

    private static void holdsFor(long[] counts, boolean[] hidden) {
        int hiddenGroups = 0;
        long sum = 0;
        boolean shown = false;
        for (int at = 0; at < counts.length; at++) {
            if (hidden[at]) {
                hiddenGroups++;
                sum += counts[at];
            } else {
                assertThat(counts[at] == 0 || counts[at] >= 5).isTrue();
                shown |= counts[at] > 0;
            }
        }
        if (hiddenGroups > 0 && shown) {
            assertThat(hiddenGroups).isGreaterThan(1);
            assertThat(sum).isGreaterThanOrEqualTo(5);
        }
    }
}

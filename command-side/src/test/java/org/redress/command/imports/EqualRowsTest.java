package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EqualRowsTest {

    @Test
    void equal_rows_are_numbered_and_others_are_not() throws Exception {
        EqualRows rows = new EqualRows();
        String first = rows.nameOf(List.of("a", "b"));
        assertThat(first).matches("[0-9a-f]{64}-1");
        assertThat(rows.nameOf(List.of("ab", ""))).endsWith("-1").isNotEqualTo(first);
        assertThat(rows.nameOf(List.of("a", "b"))).isEqualTo(first.replaceAll("1$", "2"));
    }

    @Test
    void a_name_is_the_same_in_every_file() throws Exception {
        EqualRows other = new EqualRows();
        other.nameOf(List.of("x"));
        assertThat(other.nameOf(List.of("a"))).isEqualTo(new EqualRows().nameOf(List.of("a")));
    }

    @Test
    void many_rows_keep_their_counts_as_the_table_grows() throws Exception {
        EqualRows rows = new EqualRows();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 30_000; i++) {
            names.add(rows.nameOf(List.of("row " + i % 10_000)));
        }
        assertThat(names)
                .hasSize(30_000)
                .filteredOn(name -> name.endsWith("-3"))
                .hasSize(10_000);
    }

    @Test
    void there_may_be_so_many_rows_and_no_more() throws Exception {
        EqualRows rows = new EqualRows(2);
        rows.nameOf(List.of("a"));
        rows.nameOf(List.of("a"));
        assertThatThrownBy(() -> rows.nameOf(List.of("a"))).isInstanceOf(EqualRows.TooMany.class);
    }
}

package org.redress.query.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutLiteralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            select * from events where product = 'Li Na'           | select * from events where product = ?
            select 'it''s', "a ""b", E'c\\'d' from t1             | select ?, ?, ? from t1
            select $$Li Na$$, $x$ $$ Li $x$, 12, 1.5e3, case_2      | select ?, ?, ?, ?, case_2
            select 1 -- Li Na                                       | select ?
            select /* Li Na; */ 1                                   | select ?
            select '-- no remark', 2                                | select ?, ?
            select 'without end, Li Na                              | select ?
            select 1 /* without end, Li Na                          | select ?
            select $$ without end, Li Na                            | select ?
            """)
    void values_and_remarks_are_left_out(String sql, String told) {
        assertThat(WithoutLiterals.of(sql)).isEqualTo(told);
    }

    @Test
    void it_is_one_line_of_bounded_length() {
        assertThat(WithoutLiterals.of("select a,\r\n\u2028\u001b[31m b")).isEqualTo("select a, [? b");
        assertThat(WithoutLiterals.of("a".repeat(WithoutLiterals.LENGTH_MAX))).hasSize(WithoutLiterals.LENGTH_MAX);
        assertThat(WithoutLiterals.of("a".repeat(WithoutLiterals.LENGTH_MAX + 1)))
                .hasSize(WithoutLiterals.LENGTH_MAX + 1)
                .endsWith("…");
    }
}

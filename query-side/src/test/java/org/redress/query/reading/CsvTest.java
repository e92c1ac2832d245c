package org.redress.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void every_cell_is_quoted_and_nothing_is_an_empty_one() {
        assertThat(Csv.line(Arrays.asList("a,b", null, "say \"no\"", 7)))
                .isEqualTo("\"a,b\",\"\",\"say \"\"no\"\"\",\"7\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx"})
    void what_looks_like_a_formula_is_text(String cell) {
        assertThat(Csv.line(List.of(cell))).startsWith("\"'" + cell.charAt(0));
    }
}

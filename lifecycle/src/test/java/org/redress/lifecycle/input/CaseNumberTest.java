package org.redress.lifecycle.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The number of a case follows from its id, for ever, and says nothing. */
class CaseNumberTest {
    @Test
    void the_number_of_an_id_never_changes() {
        assertThat(CaseNumber.of("5b0f9a52-6c1d-4b7e-9d0a-3f1c2e4d5a6b")).isEqualTo("YZW39-XXJJ2");
        assertThat(CaseNumber.of("")).isEqualTo("M07RF-CA846");
    }

    @Test
    void it_has_ten_letters_and_digits_that_nobody_confuses() {
        for (int id = 0; id < 1_000; id++) {
            assertThat(CaseNumber.of("case-" + id)).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        }
    }

    @Test
    void ten_thousand_cases_have_ten_thousand_numbers() {
        Set<String> numbers = new HashSet<>();
        for (int id = 0; id < 10_000; id++) {
            numbers.add(CaseNumber.of("case-" + id));
        }
        assertThat(numbers).hasSize(10_000);
    }
}

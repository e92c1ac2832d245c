package org.redress.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.redress.http.problem.InvalidInput;

class GivenDayTest {
    @Test
    void a_day_is_read_and_what_was_not_chosen_is_none() {
        assertThat(GivenDay.of("from", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(GivenDay.of("from", "")).isNull();
        assertThat(GivenDay.of("from", " ")).isNull();
        assertThat(GivenDay.of("from", null)).isNull();
    }

    @Test
    void what_is_no_day_is_refused_by_the_name_of_its_field() {
        assertThatThrownBy(() -> GivenDay.of("before", "2023-02-29"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(
                                        refused.problem().errors().getFirst().field())
                                .isEqualTo("before"));
    }
}

package org.redress.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralValuesTest {
    @Test
    void values_are_one_text_and_that_text_is_the_values() {
        String text = Stream.of("REPAIR", "", "REFUND").collect(SeveralValues.joined());
        assertThat(text).isEqualTo("REPAIR++REFUND");
        assertThat(SeveralValues.in(text)).isEqualTo(List.of("REPAIR", "", "REFUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "REPAIR"})
    void a_text_without_a_plus_is_one_value(String text) {
        assertThat(SeveralValues.in(text)).containsExactly(text);
    }
}

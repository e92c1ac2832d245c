package org.redress.lifecycle.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.text;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Channel;
import org.redress.events.InvalidValue;
import org.redress.events.Money;
import org.redress.events.RemedyKind;
import org.redress.lifecycle.acknowledgement.ApologizeAndAcknowledge;
import org.redress.lifecycle.remedy.ProposeRemedy;

/** How long something may be said to take: longer than nothing, at most two years. */
class SpansTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"PT0.000000001S", "P1D", "P731D"})
    void a_span_is_longer_than_nothing_and_at_most_two_years(Duration span) {
        assertThatCode(() -> Spans.check("field", span)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P731DT0.000000001S", "P-731D"})
    void neither_less_nor_more(Duration span) {
        assertThatThrownBy(() -> Spans.check("field", span))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("field"))
                .hasMessage("must be longer than nothing and at most 731 days");
    }

    @Test
    void the_duration_of_an_acknowledgement_is_one() {
        assertThatThrownBy(
                        () -> new ApologizeAndAcknowledge(text("Sorry"), Channel.PHONE, Duration.ZERO, TOMORROW, null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("expectedDuration"));
    }

    @Test
    void the_time_of_an_option_is_one() {
        assertThatThrownBy(() -> new ProposeRemedy.Option(
                        RemedyKind.REPAIR,
                        text("outline"),
                        text("effect"),
                        List.of(text("pro")),
                        List.of(text("con")),
                        Duration.ofDays(732),
                        new Money("0", "CNY"),
                        List.of()))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("timeNeeded"));
    }
}

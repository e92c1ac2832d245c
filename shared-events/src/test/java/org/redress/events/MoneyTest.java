package org.redress.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is a decimal string in a currency that exists, never negative, with no more decimals than it has. */
class MoneyTest {
    @ParameterizedTest
    @CsvSource({"0, CNY", "0.01, CNY", "12.5, USD", "999999999999.99, EUR", "100, JPY", "1.234, KWD", "007, CNY"})
    void an_amount_is_a_decimal_string(String amount, String currency) {
        Money money = new Money(amount, currency);
        assertThat(money.amount()).isEqualTo(amount);
        assertThat(money.value()).isEqualByComparingTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "-0",
                "+1",
                "1,5",
                "1.",
                ".5",
                "1e3",
                "1 000",
                "٣",
                "NaN",
                "1.23456",
                "1000000000000"
            })
    void anything_else_is_none(String amount) {
        assertThatThrownBy(() -> new Money(amount, "CNY"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("amount"))
                .hasMessage("must be a decimal string, not negative, at most 12 digits");
    }

    @ParameterizedTest
    @CsvSource({"0.001, CNY", "0.5, JPY", "1.2345, KWD"})
    void it_has_no_more_decimals_than_its_currency(String amount, String currency) {
        assertThatThrownBy(() -> new Money(amount, currency))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("amount"))
                .hasMessage("has more decimals than its currency");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "cny", "ABC", "RMB", "CNYY", "XXX", "XAU"})
    void its_currency_exists_and_can_be_paid(String currency) {
        assertThatThrownBy(() -> new Money("1", currency))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("currency"))
                .hasMessage("must be an ISO 4217 code");
    }

    @Test
    void digits_have_a_bound() {
        assertThat(new Money("9".repeat(Money.INTEGER_DIGITS_MAX), "CNY").value())
                .isPositive();
        assertThatThrownBy(() -> new Money("9".repeat(Money.INTEGER_DIGITS_MAX + 1), "CNY"))
                .isInstanceOf(InvalidValue.class);
    }
}

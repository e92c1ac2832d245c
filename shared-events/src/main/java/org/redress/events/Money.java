package org.redress.events;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An amount that is never negative, in one currency.
 *
 * @param amount decimal digits, no more decimals than the currency has
 * @param currency an ISO 4217 code
 */
public record Money(String amount, String currency) {
    /** Far beyond any remedy; bounds the text and the arithmetic. */
    public static final int INTEGER_DIGITS_MAX = 12;

    /** What money is counted in; gold and test codes have no fraction and are none. Asked for at each amount. */
    private static final Map<String, Integer> DECIMALS_BY_CODE = Currency.getAvailableCurrencies().stream()
            .filter(known -> known.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private static final Pattern FORM = Pattern.compile("\\d{1," + INTEGER_DIGITS_MAX + "}(\\.\\d{1,4})?");

    public Money {
        Integer decimals = currency == null ? null : DECIMALS_BY_CODE.get(currency);
        if (decimals == null) {
            throw new InvalidValue("currency", Mistake.NOT_A_CURRENCY);
        }
        if (amount == null || !FORM.matcher(amount).matches()) {
            throw new InvalidValue("amount", Mistake.NOT_AN_AMOUNT, INTEGER_DIGITS_MAX);
        }
        if (new BigDecimal(amount).scale() > decimals) {
            throw new InvalidValue("amount", Mistake.TOO_MANY_DECIMALS);
        }
    }

    /** The amount as a number, in units of the currency. */
    public BigDecimal value() {
        return new BigDecimal(amount);
    }
}

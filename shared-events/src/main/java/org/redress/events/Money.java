package org.redress.events;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount that is never negative, in one currency.
 *
 * @param amount decimal digits, no more decimals than the currency has
 * @param currency an ISO 4217 code
 */
public record Money(String amount, String currency) {
    /** Far beyond any remedy; bounds the text and the arithmetic. */
    public static final int INTEGER_DIGITS_MAX = 12;

    private static final Pattern FORM = Pattern.compile("\\d{1," + INTEGER_DIGITS_MAX + "}(\\.\\d{1,4})?");

    public Money {
        if (currency == null || !isKnown(currency)) {
            throw new InvalidValue("currency", "must be an ISO 4217 code");
        }
        if (amount == null || !FORM.matcher(amount).matches()) {
            throw new InvalidValue(
                    "amount", "must be a decimal string, not negative, at most " + INTEGER_DIGITS_MAX + " digits");
        }
        if (new BigDecimal(amount).scale() > Currency.getInstance(currency).getDefaultFractionDigits()) {
            throw new InvalidValue("amount", "has more decimals than its currency");
        }
    }

    /** The amount as a number, in units of the currency. */
    public BigDecimal value() {
        return new BigDecimal(amount);
    }

    private static boolean isKnown(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0);
    }
}

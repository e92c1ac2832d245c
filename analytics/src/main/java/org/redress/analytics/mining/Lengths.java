package org.redress.analytics.mining;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Lengths of time as the store has them, in microseconds, and as answers have them. */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class Lengths {
    private static final BigDecimal NANOS_OF_MICRO = BigDecimal.valueOf(1_000);

    /** The columns that {@link #spread} reads, of a column in microseconds. */
    private static final String COLUMNS = """
            count(%1$s) as measured, sum(%1$s) as total,
            case when count(%1$s) > 1 then stddev_samp(%1$s) else 0 end as deviation,
            quantile_cont(%1$s, [0, 0.25, 0.5, 0.75, 0.9, 0.95, 1]) as quantiles""";

    private Lengths() {}

    static String columns(String column) {
        return COLUMNS.formatted(column);
    }

    /** Null where nothing was measured. */
    static @Nullable Spread spreadOrNone(ResultSet row) throws SQLException {
        return row.getLong("measured") == 0 ? null : spread(row);
    }

    static Spread spread(ResultSet row) throws SQLException {
        long measured = row.getLong("measured");
        BigInteger total = (BigInteger) row.getObject("total");
        Object[] quantiles = (Object[]) row.getArray("quantiles").getArray();
        return new Spread(
                measured,
                mean(total, measured),
                of(row.getDouble("deviation")),
                of((double) quantiles[0]),
                of((double) quantiles[1]),
                of((double) quantiles[2]),
                of((double) quantiles[3]),
                of((double) quantiles[4]),
                of((double) quantiles[5]),
                of((double) quantiles[6]),
                of(total));
    }

    static Duration mean(BigInteger totalMicros, long measured) {
        BigDecimal nanos = new BigDecimal(totalMicros)
                .multiply(NANOS_OF_MICRO)
                .divide(BigDecimal.valueOf(measured), 0, RoundingMode.HALF_EVEN);
        return ofNanos(nanos.toBigInteger());
    }

    static Duration of(BigInteger micros) {
        return ofNanos(micros.multiply(NANOS_OF_MICRO.toBigInteger()));
    }

    static Duration of(double micros) {
        return ofNanos(new BigDecimal(micros)
                .multiply(NANOS_OF_MICRO)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger());
    }

    static @Nullable Instant instantOrNone(@Nullable Long micros) {
        return micros == null ? null : instant(micros);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Totals over many cases exceed what nanoseconds in a long can hold. */
    private static Duration ofNanos(BigInteger nanos) {
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValue());
    }
}

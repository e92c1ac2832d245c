package org.redress.benchmarks.load;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.redress.benchmarks.machine.Refused;

/**
 * What one round has shown.
 *
 * @param count calls that were answered as they should be
 * @param perSecond calls answered in a second
 * @param latencies nanoseconds from the call to its answer; null where only the mean is known
 */
public record Measurement(
        long count,
        double perSecond,
        Duration mean,
        @Nullable Histogram latencies) {
    /** Three digits, up to a minute. */
    public static Histogram histogram() {
        return new Histogram(Duration.ofMinutes(1).toNanos(), 3);
    }

    /** A round of which only totals are known. */
    public static Measurement ofRate(long count, double perSecond, Duration mean) {
        return new Measurement(count, perSecond, mean, null);
    }

    /**
     * A round of which every call is known.
     *
     * @param took from the first call to the last answer
     */
    public static Measurement of(Histogram latencies, Duration took) {
        return new Measurement(
                latencies.getTotalCount(),
                latencies.getTotalCount() * 1e9 / took.toNanos(),
                Duration.ofNanos(Math.round(latencies.getMean())),
                latencies);
    }

    /** On one line, for a parent process. */
    public String line() {
        if (latencies == null) {
            throw new IllegalStateException("only whole rounds travel");
        }
        ByteBuffer bytes = ByteBuffer.allocate(latencies.getNeededByteBufferCapacity());
        int length = latencies.encodeIntoCompressedByteBuffer(bytes);
        byte[] used = new byte[length];
        bytes.flip().get(used);
        return perSecond + " " + Base64.getEncoder().encodeToString(used);
    }

    /** The way back from {@link #line()}. */
    public static Measurement ofLine(String line) {
        String[] parts = line.split(" ", -1);
        try {
            Histogram latencies = Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(parts[1])), 0);
            return new Measurement(
                    latencies.getTotalCount(),
                    Double.parseDouble(parts[0]),
                    Duration.ofNanos(Math.round(latencies.getMean())),
                    latencies);
        } catch (DataFormatException e) {
            throw new Refused("not a measurement: " + line, e);
        }
    }
}

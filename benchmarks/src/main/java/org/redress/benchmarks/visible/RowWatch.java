package org.redress.benchmarks.visible;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.redress.benchmarks.load.Measurement;
import org.redress.benchmarks.machine.Refused;
import org.redress.benchmarks.postgres.Database;

/**
 * Looks for rows with plain SQL, about once a millisecond: what it finds is committed, and there for every reader. What
 * it reports is therefore up to about a millisecond too long, never too short. {@link RawRows} shows by how much.
 */
final class RowWatch implements AutoCloseable {
    private static final long BETWEEN_LOOKS_NANOS = 1_000_000;

    /** A row that takes longer than this is lost rather than late. */
    private static final Duration LATE_MAX = Duration.ofSeconds(30);

    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> awaited = new HashMap<>();
    private final Histogram delays = Measurement.histogram();
    private final CountDownLatch seenAll = new CountDownLatch(1);
    private final Connection connection;
    private final PreparedStatement look;
    private final Thread thread;
    private volatile boolean everybodyIsAnswered;

    private record Answered(String complaint, long nanos) {}

    /**
     * Begins to look.
     *
     * @param table with the columns {@code tenant} and {@code complaint} as its key
     */
    RowWatch(Database database, String table) {
        try {
            connection = database.connect();
            look = connection.prepareStatement(
                    "select complaint from " + table + " where tenant = 'default' and complaint = any(?)");
        } catch (SQLException e) {
            throw new Refused("cannot look into " + table, e);
        }
        thread = Thread.ofPlatform().name("row-watch").start(this::watch);
    }

    /** From now on this row should be there. */
    void expect(String complaint) {
        answered.add(new Answered(complaint, System.nanoTime()));
    }

    /** How long each row took, once all have been seen. */
    Histogram delays() {
        everybodyIsAnswered = true;
        try {
            seenAll.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!awaited.isEmpty()) {
            throw new Refused(awaited.size() + " rows were not there after " + LATE_MAX);
        }
        return delays;
    }

    @Override
    public void close() throws SQLException {
        thread.interrupt();
        connection.close();
    }

    private void watch() {
        try {
            boolean goOn = true;
            while (goOn) {
                // Asked before the queue is emptied: whatever was added until then is seen below.
                boolean last = everybodyIsAnswered;
                takeAnswered();
                if (awaited.isEmpty() ? last : isAnyTooLate()) {
                    goOn = false;
                } else {
                    look();
                    LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
                    goOn = !Thread.currentThread().isInterrupted();
                }
            }
        } catch (SQLException e) {
            throw new Refused("cannot look for rows", e);
        } finally {
            seenAll.countDown();
        }
    }

    private void takeAnswered() {
        for (Answered each = answered.poll(); each != null; each = answered.poll()) {
            awaited.put(each.complaint(), each.nanos());
        }
    }

    private boolean isAnyTooLate() {
        long now = System.nanoTime();
        return awaited.values().stream().anyMatch(since -> now - since > LATE_MAX.toNanos());
    }

    private void look() throws SQLException {
        if (awaited.isEmpty()) {
            return;
        }
        Array complaints = connection.createArrayOf("varchar", awaited.keySet().toArray());
        look.setArray(1, complaints);
        try (ResultSet rows = look.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                Long since = awaited.remove(rows.getString(1));
                if (since != null) {
                    delays.recordValue(now - since);
                }
            }
        }
    }
}

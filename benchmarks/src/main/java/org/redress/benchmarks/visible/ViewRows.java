package org.redress.benchmarks.visible;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.redress.benchmarks.load.HttpCallers;
import org.redress.benchmarks.load.Measurement;
import org.redress.benchmarks.machine.Refused;
import org.redress.benchmarks.postgres.Database;

/** New complaints over HTTP at a fifth of what the service can do, and the moment when each is in the view of cases. */
public final class ViewRows {
    /** The view behind {@code GET /api/complaints/{id}}. */
    private static final String VIEW = "case_file";

    private static final double SHARE = 0.2;
    private static final int CONNECTIONS_MAX = 64;

    /** What the views may take to see what was written at full speed. */
    private static final Duration CATCH_UP_MAX = Duration.ofMinutes(5);

    private static final long BETWEEN_LOOKS_NANOS = 200_000_000;

    private final HttpCallers callers;
    private final Database database;
    private double saturated;

    public ViewRows(HttpCallers callers, Database database) {
        this.callers = callers;
        this.database = database;
    }

    /**
     * Warms up, and finds out how much it can do while its views are kept up.
     *
     * @return that, per second
     */
    public double saturate(Duration warmUp, Duration duration) {
        callers.receive(CONNECTIONS_MAX, warmUp);
        saturated = callers.receive(CONNECTIONS_MAX, duration).perSecond();
        awaitViews();
        return saturated;
    }

    /** One round. */
    public Measurement run(Duration duration) {
        try (RowWatch watch = new RowWatch(database, VIEW)) {
            callers.receiveAtPace(SHARE * saturated, duration, watch::expect);
            return Measurement.of(watch.delays(), duration);
        } catch (SQLException e) {
            throw new Refused("cannot watch", e);
        }
    }

    /** Refuses figures of a service whose views lack what it has answered. */
    public void check() {
        awaitViews();
    }

    private void awaitViews() {
        long until = System.nanoTime() + CATCH_UP_MAX.toNanos();
        long seen = database.number("select count(*) from " + VIEW);
        while (seen != callers.received()) {
            if (System.nanoTime() > until) {
                throw new Refused(callers.received() + " complaints were answered, and the view has " + seen);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            seen = database.number("select count(*) from " + VIEW);
        }
    }
}

package org.redress.eventlog.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Keeps the embedded database open in the way its owner has opened it, from before the first connection of the pool until
 * after its last one, and opens it anew when H2 has given it up. That is what H2 does at the first write that fails, on a
 * full disk for example, and from then on it answers that it is closed for as long as anybody holds a connection to it.
 */
final class OwnersHold implements AutoCloseable {
    /** From one look to the next; a database that cannot be opened is left alone for as long. */
    static final long LOOK_MILLIS = 500;

    /** An opening that did not last so long is not told of: on a full disk each lasts until the next write. */
    private static final long LASTING_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** The connection could not be made, in any database. */
    private static final String NO_CONNECTION = "08001";

    /** H2's own code for a file that somebody holds; here it can only be this process. */
    private static final int HELD_ALREADY = 90_020;

    private static final Logger LOG = LoggerFactory.getLogger(OwnersHold.class);

    private final Opening opening;
    private final WritersInTurn writers;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("h2-hold").daemon().factory());
    private volatile @Nullable Held held;
    private long triedNanos;
    private boolean isToldAway;
    private volatile Runnable connectionsAreDead = () -> {};

    private OwnersHold(Opening opening, WritersInTurn writers) {
        this.opening = opening;
        this.writers = writers;
    }

    /** Connects, and opens the database if nobody has yet. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    private record Held(Connection connection, Database database, H2Housekeeping housekeeping) {
        static Held of(Connection connection, WritersInTurn writers) throws SQLException {
            return new Held(connection, databaseOf(connection), H2Housekeeping.of(connection, writers));
        }

        boolean isGivenUp() {
            MVStore store = database.getStore().getMvStore();
            return store.isClosed() || store.getPanicException() != null;
        }

        /** Else H2 hands the same broken database to whoever asks next. */
        void leave() {
            housekeeping.abandon();
            database.shutdownImmediately();
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The owner's connection was broken: SQLState {}", e.getSQLState());
            }
        }
    }

    /** Opens it. */
    static OwnersHold of(Opening opening, WritersInTurn writers) throws SQLException {
        OwnersHold hold = new OwnersHold(opening, writers);
        hold.held = Held.of(opening.open(), writers);
        return hold;
    }

    /** @param told when the connections that there are lead nowhere any more */
    @SuppressWarnings("FutureReturnValueIgnored") // A look tells what goes wrong with it.
    void watch(Runnable told) {
        connectionsAreDead = told;
        looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            requireOpen();
            tellBack();
        } catch (SQLException | RuntimeException e) {
            LOG.debug(
                    "The database cannot be opened again yet: {}", e.getClass().getName());
        }
    }

    /** The same database, whose connections are to the one that is held, and to no other. */
    DataSource held(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                requireOpen();
                return requireHeld(super::getConnection);
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                requireOpen();
                return requireHeld(() -> super.getConnection(username, password));
            }
        };
    }

    /**
     * Whether a connection leads to the database that is held, or is closed, which H2 says itself. Who asks H2 through one
     * that does not makes it forget the one that was opened since (h2database 2.4.240,
     * {@code Database.shutdownImmediately}).
     */
    boolean leadsSomewhere(Connection connection) {
        Held now = held;
        try {
            return !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)
                    || session.isClosed()
                    || (now != null && session.getDatabase() == now.database() && !now.isGivenUp());
        } catch (SQLException e) {
            return false;
        }
    }

    private synchronized void leaveWhatIsGivenUp() {
        Held now = held;
        if (now != null && now.isGivenUp()) {
            leave(now);
        }
    }

    private void leave(Held given) {
        if (!isToldAway) {
            LOG.error("H2 has closed the database, as it does when a write fails; it is opened as soon as it can be");
            isToldAway = true;
        }
        held = null;
        given.leave();
        // Whoever is in the middle of a statement is told first.
        triedNanos = System.nanoTime();
        // Not on the thread of the pool that may have brought us here.
        looks.execute(connectionsAreDead);
    }

    private synchronized void requireOpen() throws SQLException {
        leaveWhatIsGivenUp();
        if (held != null) {
            return;
        }
        long now = System.nanoTime();
        if (now - triedNanos < TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)) {
            throw new SQLTransientConnectionException("the database cannot be opened", NO_CONNECTION);
        }
        triedNanos = now;
        held = Held.of(opening.open(), writers);
    }

    private synchronized void tellBack() {
        if (isToldAway && System.nanoTime() - triedNanos > LASTING_NANOS) {
            LOG.warn("The database is open again");
            isToldAway = false;
        }
    }

    /** Whoever came first after H2 had given up has opened it in another way: a commit would not be on the disk. */
    private Connection requireHeld(Opening connecting) throws SQLException {
        Connection fresh;
        try {
            fresh = connecting.open();
        } catch (SQLException e) {
            if (e.getErrorCode() == HELD_ALREADY) {
                leaveWhatIsForgotten();
            }
            throw e;
        }
        if (!leadsSomewhere(fresh)) {
            fresh.close();
            throw new SQLTransientConnectionException("the database is being opened", NO_CONNECTION);
        }
        return fresh;
    }

    /** H2 no longer knows that it has the database open, and so lets nobody in. */
    private synchronized void leaveWhatIsForgotten() {
        Held now = held;
        if (now != null) {
            leave(now);
        }
    }

    private static Database databaseOf(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
    }

    /** No more housekeeping and no more looks; what is open stays open. */
    void rest() {
        looks.shutdown();
        Held last = held;
        if (last != null) {
            last.housekeeping().close();
        }
    }

    /** Closes the database, when nobody else has a connection any more. */
    @Override
    public synchronized void close() {
        Held last = held;
        if (last != null) {
            try {
                last.connection().close();
            } catch (SQLException e) {
                throw new IllegalStateException("the database does not close", e);
            }
        }
    }
}

package org.redress.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * LISTEN and NOTIFY. Told after the commit and apart from it, since a transaction that notifies holds up the commits of
 * all others; at most one notification is on its way at a time, and it names the head of that moment.
 */
final class PostgresNotifications implements WordOfMouth {
    /** How long a listener relies on being told. Bounds how late a reader is when word gets lost. */
    private static final Duration LOOK_AT_LEAST_EVERY = Duration.ofMillis(250);

    private static final String CHANNEL = "redress_log";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresNotifications.class);

    private final DataSource database;
    private final String tenant;
    private final LongSupplier head;
    private final ExecutorService teller;
    private final AtomicBoolean toBeTold = new AtomicBoolean();
    private @Nullable Connection listening;

    /** @param head the highest position that this process knows */
    PostgresNotifications(DataSource database, String tenant, LongSupplier head) {
        this.database = database;
        this.tenant = tenant;
        this.head = head;
        this.teller = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("log-word-" + tenant).factory());
    }

    @Override
    public void tell() {
        if (toBeTold.compareAndSet(false, true)) {
            teller.execute(this::tellNow);
        }
    }

    @Override
    public void await() throws SQLException {
        try {
            PGNotification[] heard = listening().getNotifications((int) LOOK_AT_LEAST_EVERY.toMillis());
            // What we told ourselves is no news: one more look would only cost.
            while (heard != null && heard.length > 0 && !isNews(heard)) {
                heard = listening().getNotifications((int) LOOK_AT_LEAST_EVERY.toMillis());
            }
        } catch (SQLException e) {
            giveUpListening();
            throw e;
        }
    }

    @Override
    public void close() {
        teller.shutdown();
        giveUpListening();
    }

    private boolean isNews(PGNotification[] heard) {
        for (PGNotification one : heard) {
            String parameter = one.getParameter();
            int separator = parameter.lastIndexOf(':');
            if (separator > 0
                    && parameter.substring(0, separator).equals(tenant)
                    && Long.parseLong(parameter.substring(separator + 1)) > head.getAsLong()) {
                return true;
            }
        }
        return false;
    }

    private void tellNow() {
        toBeTold.set(false);
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, tenant + ":" + head.getAsLong());
            notify.execute();
        } catch (SQLException e) {
            LOG.debug("Nobody was told of the log's growth: SQLState {}", e.getSQLState());
        }
    }

    private PGConnection listening() throws SQLException {
        if (listening == null) {
            Connection fresh = database.getConnection();
            listening = fresh;
            try (Statement listen = fresh.createStatement()) {
                listen.execute("listen " + CHANNEL);
            }
        }
        return listening.unwrap(PGConnection.class);
    }

    private void giveUpListening() {
        Connection given = listening;
        listening = null;
        if (given != null) {
            try (given;
                    Statement unlisten = given.createStatement()) {
                // The pool hands the connection to somebody else.
                unlisten.execute("unlisten *");
            } catch (SQLException e) {
                LOG.debug("The listening connection was broken: SQLState {}", e.getSQLState());
            }
        }
    }
}

package org.redress.query.upkeep;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * The processes that keep this tenant's views. Each lets the database hear of it, and only the database's clock says
 * when it was: what the clocks of the processes say is never compared.
 */
final class ViewNodes implements ApplicationListener<ApplicationReadyEvent>, AutoCloseable {
    /** A write of one short row. */
    static final Duration BEAT_EVERY = Duration.ofSeconds(1);

    /** Seconds after which a process that is not heard of counts as dead. As long as it may wait for a connection. */
    static final int DEAD_AFTER_SECONDS = 10;

    /** Met by the rows of processes that live. */
    static final String LIVES = "seen_at >= current_timestamp - interval '" + DEAD_AFTER_SECONDS + "' second";

    private static final Logger LOG = LoggerFactory.getLogger(ViewNodes.class);

    private static final String BEAT = """
            merge into view_node v
            using (values (cast(:tenant as varchar(64)), cast(:node as varchar(64))))
               as n (tenant, node)
               on v.tenant = n.tenant and v.node = n.node
             when matched then
                  update set seen_at = current_timestamp
             when not matched then
                  insert (tenant, node, seen_at)
                  values (n.tenant, n.node, current_timestamp)
            """;
    private static final String LIVING = """
            select count(*)
              from view_node
             where tenant = :tenant and %s
            """.formatted(LIVES);
    private static final String BURY = """
            delete from view_node
             where tenant = :tenant and not (%s)
            """.formatted(LIVES);
    private static final String LEAVE = """
            delete from view_node
             where tenant = :tenant and node = :node
            """;

    private final JdbcClient jdbc;
    private final String tenant;
    private final String id = UUID.randomUUID().toString();
    private final TransactionManager transactions;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("view-node").daemon().factory());
    private final Database database;
    private volatile int living = 1;
    private volatile boolean hasJoined;

    ViewNodes(JdbcClient jdbc, String tenant, TransactionManager transactions, Database database) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.transactions = transactions;
        this.database = database;
    }

    /** By which this process owns what it claims; a new one with each start. */
    String id() {
        return id;
    }

    /**
     * Joins once the process is ready, and no sooner: who is counted gets a share, of which nobody keeps anything until it
     * does, and a start takes seconds. In an embedded database there is nobody to be heard by.
     */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with its executor, and tells what goes wrong itself.
    public synchronized void onApplicationEvent(ApplicationReadyEvent ready) {
        if (database == Database.SHARED && !hasJoined) {
            beat();
            hasJoined = true;
            beats.scheduleWithFixedDelay(
                    this::beatOrTell, BEAT_EVERY.toMillis(), BEAT_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether it may claim anything: others count it. */
    boolean hasJoined() {
        return hasJoined || database == Database.EMBEDDED;
    }

    /** How many of so many segments fall to this process. */
    int fairShare(int segments) {
        return Math.max(1, Math.ceilDiv(segments, living));
    }

    /** Leaves: what this process has claimed is free at once. */
    @Override
    public void close() {
        beats.shutdownNow();
        try {
            jdbc.sql(LEAVE).param("tenant", tenant).param("node", id).update();
        } catch (DataAccessException e) {
            LOG.warn("Left without a word, others take over in {} s: {}", DEAD_AFTER_SECONDS, Poison.typesOf(e));
        }
    }

    private void beat() {
        transactions.executeInTransaction(() -> {
            jdbc.sql(BEAT).param("tenant", tenant).param("node", id).update();
            jdbc.sql(BURY).param("tenant", tenant).update();
            living = Math.max(
                    1,
                    jdbc.sql(LIVING)
                            .param("tenant", tenant)
                            .query(Integer.class)
                            .single());
        });
    }

    private void beatOrTell() {
        try {
            beat();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database has not heard of this process: {}", Poison.typesOf(e));
        }
    }
}

package org.redress.query.upkeep;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.StoredEvent;
import org.redress.events.DeadLetterDiscarded;
import org.redress.events.OperationsEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks in the table of dead letters what administrators have discarded: follows the stream of those decisions and no
 * other. Several nodes may do so at once, and a decision that comes too late for its dead letter marks no other.
 */
public final class Discards {
    /** How long a transaction may wait for that of another node, or for a batch of the view; far longer than one takes. */
    static final Duration WAIT_MAX = Duration.ofSeconds(5);

    /** Under this name the command side keeps the one stream of what was decided about a tenant's service. */
    private static final String STREAM = "operations-";

    private static final String REACHED = """
            select version
              from discard_reached
             where tenant = :tenant
            """;
    private static final String REACHED_TO_CHANGE = REACHED + "for update";
    private static final String BEGIN = """
            insert into discard_reached (tenant, version)
            values (:tenant, :version)
            """;
    private static final String ADVANCE = """
            update discard_reached
               set version = :version
             where tenant = :tenant
            """;

    /** The version of a stream of which nothing has been taken up. */
    private static final long NO_VERSION = -1;

    private final EventHistory log;
    private final DeadLetters deadLetters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String tenant;
    private final String stream;

    Discards(
            EventHistory log,
            DeadLetters deadLetters,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Installation installation) {
        this.log = log;
        this.deadLetters = deadLetters;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setTimeout((int) WAIT_MAX.toSeconds());
        this.tenant = installation.tenant();
        this.stream = STREAM + tenant;
    }

    /** Takes up whatever was decided until now; two looks into an index where nothing was. */
    public void catchUp() {
        long reached = reachedOrBegin();
        if (log.versionOf(stream).orElse(NO_VERSION) <= reached) {
            return;
        }
        while (Objects.requireNonNull(transactions.execute(status -> takeUpNext()))) {
            // One decision each: whoever held two letters at once could wait for a batch that waits for him.
        }
    }

    /** Behind a lock on how far it has come: of two nodes the second begins where the first has ended. */
    private boolean takeUpNext() {
        long reached = jdbc.sql(REACHED_TO_CHANGE)
                .param("tenant", tenant)
                .query(Long.class)
                .single();
        List<StoredEvent> next = log.behind(stream, reached, 1);
        next.forEach(event -> {
            take(event);
            jdbc.sql(ADVANCE)
                    .param("tenant", tenant)
                    .param("version", event.sequence())
                    .update();
        });
        return !next.isEmpty();
    }

    private void take(StoredEvent event) {
        switch ((OperationsEvent) event.payload()) {
            case DeadLetterDiscarded discarded -> deadLetters.discard(discarded, event.recordedAt());
        }
    }

    /** A row to lock must be there; it is made by a statement of its own, because PostgreSQL gives up what fails. */
    private long reachedOrBegin() {
        return jdbc.sql(REACHED)
                .param("tenant", tenant)
                .query(Long.class)
                .optional()
                .orElseGet(this::begin);
    }

    private long begin() {
        try {
            jdbc.sql(BEGIN).param("tenant", tenant).param("version", NO_VERSION).update();
        } catch (DuplicateKeyException e) {
            // Another node began in this moment.
        }
        return NO_VERSION;
    }
}

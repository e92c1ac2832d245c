package org.redress.query.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.redress.query.upkeep.Reconciled.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of what the reconciler is at, and which process. A dead process's work is anybody's, where it left off. */
public final class Reconciliations {
    private static final String OURS = """
             where r.tenant = :tenant and r.state = 'UNDER_WAY' and r.node = :node
            """;
    private static final String NOTE = """
            insert into reconciliation (tenant, state, cancelled, phase, after_key, checked, total)
            select cast(:tenant as varchar(64)), 'NEVER', false, '', '', 0, 0
             where not exists (select 1 from reconciliation where tenant = :tenant)
            """;
    private static final String BEGIN = """
            update reconciliation
               set state = 'UNDER_WAY', node = null, cancelled = false, phase = '', after_key = '', checked = 0,
                   total = :total, asked_at = :now, changed_at = :now, failure = null
             where tenant = :tenant and state <> 'UNDER_WAY'
            """;
    private static final String TONIGHT = """
            update reconciliation
               set nightly_on = :day
             where tenant = :tenant and (nightly_on is null or nightly_on < :day)
            """;
    private static final String CANCEL = """
            update reconciliation
               set cancelled = true
             where tenant = :tenant and state = 'UNDER_WAY'
            """;
    private static final String CLAIM = """
            update reconciliation r
               set node = :node
             where r.tenant = :tenant and r.state = 'UNDER_WAY'
               and (r.node is null or r.node = :node
                    or not exists (select 1 from view_node n where n.tenant = :tenant and n.node = r.node and n.%s))
            """.formatted(ViewNodes.LIVES);
    private static final String READ = """
            select state, cancelled, phase, after_key, checked, total, asked_at, changed_at, failure
              from reconciliation
             where tenant = :tenant and state <> 'NEVER'
            """;
    private static final String GO_ON = """
            update reconciliation r
               set phase = :phase, after_key = :after, checked = r.checked + :checked, changed_at = :now
            """ + OURS;
    private static final String END = """
            update reconciliation r
               set state = :state, failure = :failure, changed_at = :now
            """ + OURS;

    private final JdbcClient jdbc;
    private final Findings findings;
    private final TransactionTemplate transaction;
    private final String tenant;
    private final String node;
    private final Clock clock;

    Reconciliations(
            JdbcClient jdbc,
            Findings findings,
            PlatformTransactionManager transactions,
            String tenant,
            String node,
            Clock clock) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.transaction = new TransactionTemplate(transactions);
        this.tenant = tenant;
        this.node = node;
        this.clock = clock;
    }

    /** Another process is at it, or it has ended. */
    public static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOurs() {
            super("the reconciliation is another process's, or has ended");
        }
    }

    /** The last one, under way or ended; empty before the first. */
    public Optional<Reconciliation> last() {
        return of(READ).query(this::read).optional();
    }

    /**
     * Begins one, and forgets the last; one that is under way goes on.
     *
     * @param total complaints that there are
     */
    public void begin(long total) {
        transaction.executeWithoutResult(status -> {
            of(NOTE).update();
            int begun = of(BEGIN)
                    .param("total", total)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (begun == 1) {
                findings.forget();
            }
        });
    }

    /**
     * Begins one, unless somebody has begun this day's.
     *
     * @param total asked for only where nobody has
     */
    public void beginFirstOf(LocalDate day, LongSupplier total) {
        of(NOTE).update();
        transaction.executeWithoutResult(status -> {
            if (of(TONIGHT).param("day", day).update() == 1) {
                begin(total.getAsLong());
            }
        });
    }

    /** Has it end at its next part. @return whether one was under way */
    public boolean cancel() {
        return of(CANCEL).update() == 1;
    }

    /** The one under way, when no other process is at it. */
    public Optional<Reconciliation> claimed() {
        return ofNode(CLAIM).update() == 1 ? last() : Optional.empty();
    }

    /**
     * Writes down what came of a part, and where it goes on.
     *
     * @throws NotOurs when another process is at it; nothing is written then
     */
    public void add(Reconciled part, Place next) {
        transaction.executeWithoutResult(status -> {
            ours(ofNode(GO_ON)
                    .param("phase", next.view())
                    .param("after", next.after())
                    .param("checked", part.complaints()));
            findings.add(part);
        });
    }

    /** Writes down what came of the last part. */
    public void complete(Reconciled part) {
        transaction.executeWithoutResult(status -> {
            end(Reconciliation.State.DONE, null);
            findings.add(part);
        });
    }

    /**
     * Ends it.
     *
     * @param failure the types of what went wrong; null where nothing did
     */
    public void end(Reconciliation.State state, @Nullable String failure) {
        ours(ofNode(END).param("state", state.name()).param("failure", failure));
    }

    private void ours(JdbcClient.StatementSpec statement) {
        if (statement.param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() != 1) {
            throw new NotOurs();
        }
    }

    private JdbcClient.StatementSpec of(String statement) {
        return jdbc.sql(statement).param("tenant", tenant);
    }

    private JdbcClient.StatementSpec ofNode(String statement) {
        return of(statement).param("node", node);
    }

    private Reconciliation read(ResultSet row, int number) throws SQLException {
        return new Reconciliation(
                Reconciliation.State.valueOf(row.getString("state")),
                row.getBoolean("cancelled"),
                new Place(row.getString("phase"), row.getString("after_key")),
                row.getLong("checked"),
                row.getLong("total"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("failure"),
                findings.ofViews());
    }
}

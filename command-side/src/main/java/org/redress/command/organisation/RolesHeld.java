package org.redress.command.organisation;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.redress.command.door.Asked;
import org.redress.eventlog.Installation;
import org.redress.events.OrganisationEvent;
import org.redress.events.PersonId;
import org.redress.events.PersonJoined;
import org.redress.events.Role;
import org.redress.events.RoleGranted;
import org.redress.events.RoleRevoked;
import org.redress.events.UnitFounded;
import org.redress.events.UnitId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who holds which role where, for the sign-in. Follows the organisation's own stream and no other, so how much has
 * happened to complaints makes no difference; whoever changes a role brings it up to date before he answers.
 */
@Component
class RolesHeld {
    /** Events taken up in one transaction, for a fraction of a second: who else changes a role waits behind it. */
    static final int EVENTS_PER_TRANSACTION_MAX = 500;

    /** How long a transaction may wait for that of another process; far longer than one takes. */
    static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private static final String GRANT = """
            merge into role_held as held
            using (values (cast(:tenant as varchar(64)), cast(:person as varchar(64)),
                           cast(:role as varchar(32)), cast(:unit as varchar(64))))
                  as granted (tenant, person, role, unit)
               on held.tenant = granted.tenant and held.person = granted.person
              and held.role = granted.role and held.unit = granted.unit
             when not matched then insert (tenant, person, role, unit)
                  values (granted.tenant, granted.person, granted.role, granted.unit)
            """;
    private static final String REVOKE = """
            delete from role_held
             where tenant = :tenant and person = :person and role = :role and unit = :unit
            """;

    private static final String VERSION = """
            select version
              from role_held_version
             where tenant = :tenant
            """;
    private static final String VERSION_TO_CHANGE = VERSION + "for update";
    private static final String BEGIN = """
            insert into role_held_version (tenant, version)
            values (:tenant, :version)
            """;
    private static final String ADVANCE = """
            update role_held_version
               set version = :version
             where tenant = :tenant
            """;

    /** The version of an organisation of which nothing is known. */
    private static final long NO_VERSION = -1;

    private final EventStore log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String tenant;
    private final String stream;

    RolesHeld(EventStore log, JdbcClient jdbc, PlatformTransactionManager transactions, Installation installation) {
        this.log = log;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setTimeout((int) WAIT_MAX.toSeconds());
        this.tenant = installation.tenant();
        this.stream = Asked.organisationOf(tenant);
    }

    /**
     * Takes up whatever the log holds of the organisation by now, and does next to nothing where that is done.
     *
     * @return whether there was anything
     */
    boolean catchUp() {
        long reached = versionOrBegin();
        if (log.lastSequenceNumberFor(stream).orElse(NO_VERSION) <= reached) {
            return false;
        }
        while (transactions.execute(status -> takeUp()) == EVENTS_PER_TRANSACTION_MAX) {
            // There may be more.
        }
        return true;
    }

    /** Behind a lock on the version: of two processes the second begins where the first has ended. */
    private int takeUp() {
        long reached = jdbc.sql(VERSION_TO_CHANGE)
                .param("tenant", tenant)
                .query(Long.class)
                .single();
        List<? extends DomainEventMessage<?>> events = log.readEvents(stream, reached + 1)
                .asStream()
                .limit(EVENTS_PER_TRANSACTION_MAX)
                .toList();
        events.forEach(event -> takeUp((OrganisationEvent) event.getPayload()));
        if (!events.isEmpty()) {
            jdbc.sql(ADVANCE)
                    .param("tenant", tenant)
                    .param("version", events.getLast().getSequenceNumber())
                    .update();
        }
        return events.size();
    }

    private void takeUp(OrganisationEvent event) {
        switch (event) {
            case RoleGranted e -> write(GRANT, e.person(), e.role(), e.unit());
            case RoleRevoked e -> write(REVOKE, e.person(), e.role(), e.unit());
            case UnitFounded e -> {}
            case PersonJoined e -> {}
        }
    }

    /** A row to lock must be there; it is made by a statement of its own, because PostgreSQL gives up what fails. */
    private long versionOrBegin() {
        return jdbc.sql(VERSION)
                .param("tenant", tenant)
                .query(Long.class)
                .optional()
                .orElseGet(this::begin);
    }

    private long begin() {
        try {
            jdbc.sql(BEGIN).param("tenant", tenant).param("version", NO_VERSION).update();
        } catch (DuplicateKeyException e) {
            // Another process began in this moment.
        }
        return NO_VERSION;
    }

    private void write(String sql, PersonId person, Role role, UnitId unit) {
        jdbc.sql(sql)
                .param("tenant", tenant)
                .param("person", person.value())
                .param("role", role.name())
                .param("unit", unit.value())
                .update();
    }
}

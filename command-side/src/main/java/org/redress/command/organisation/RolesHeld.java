package org.redress.command.organisation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.redress.eventlog.EventMetadata;
import org.redress.events.OrganisationEvent;
import org.redress.events.PersonId;
import org.redress.events.PersonJoined;
import org.redress.events.Role;
import org.redress.events.RoleGranted;
import org.redress.events.RoleRevoked;
import org.redress.events.UnitFounded;
import org.redress.events.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who holds which role where, for the sign-in. Follows the log a moment behind it; whoever changes a role waits for that
 * moment, so that after the answer nobody keeps a role taken.
 */
@Component
@ProcessingGroup(RolesHeld.PROCESSING_GROUP)
class RolesHeld {
    static final String PROCESSING_GROUP = "roles-held";

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
    private static final String ADVANCE = """
            merge into role_held_version as held
            using (values (cast(:tenant as varchar(64)), cast(:version as bigint))) as reached (tenant, version)
               on held.tenant = reached.tenant
             when matched then update set version = reached.version
             when not matched then insert (tenant, version) values (reached.tenant, reached.version)
            """;

    /** How long somebody who changed a role waits for it to count; far longer than it takes. */
    static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(5);

    /** The version of an organisation of which nothing is known. */
    private static final long NO_VERSION = -1;

    private final JdbcClient jdbc;

    RolesHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(
            OrganisationEvent event,
            @SequenceNumber long version,
            @MetaDataValue(value = EventMetadata.TENANT, required = true) String tenant) {
        if (version <= versionOf(tenant)) {
            // Read again from the beginning, say: a role that was taken later must not be held in the meantime.
            return;
        }
        switch (event) {
            case RoleGranted e -> write(GRANT, tenant, e.person(), e.role(), e.unit());
            case RoleRevoked e -> write(REVOKE, tenant, e.person(), e.role(), e.unit());
            case UnitFounded e -> {}
            case PersonJoined e -> {}
        }
        jdbc.sql(ADVANCE).param("tenant", tenant).param("version", version).update();
    }

    /** Waits until a version of the tenant's organisation counts; false when it does not within {@link #WAIT_MAX}. */
    boolean awaitReached(String tenant, long version) {
        long giveUpAt = System.nanoTime() + WAIT_MAX.toNanos();
        while (versionOf(tenant) < version) {
            if (System.nanoTime() - giveUpAt >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
        }
        return true;
    }

    private long versionOf(String tenant) {
        return jdbc.sql(VERSION)
                .param("tenant", tenant)
                .query(Long.class)
                .optional()
                .orElse(NO_VERSION);
    }

    private void write(String sql, String tenant, PersonId person, Role role, UnitId unit) {
        jdbc.sql(sql)
                .param("tenant", tenant)
                .param("person", person.value())
                .param("role", role.name())
                .param("unit", unit.value())
                .update();
    }
}

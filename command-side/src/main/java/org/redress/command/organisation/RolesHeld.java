package org.redress.command.organisation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
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

/** Who holds which role where, for the sign-in. Written with the event, by one transaction: nobody keeps a role taken. */
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

    private final JdbcClient jdbc;

    RolesHeld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(OrganisationEvent event, @MetaDataValue(value = EventMetadata.TENANT, required = true) String tenant) {
        switch (event) {
            case RoleGranted e -> write(GRANT, tenant, e.person(), e.role(), e.unit());
            case RoleRevoked e -> write(REVOKE, tenant, e.person(), e.role(), e.unit());
            case UnitFounded e -> {}
            case PersonJoined e -> {}
        }
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

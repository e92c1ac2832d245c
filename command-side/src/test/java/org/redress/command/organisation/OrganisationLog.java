package org.redress.command.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.StoredEvent;
import org.redress.events.OrganisationEvent;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.RoleGranted;
import org.redress.events.RoleRevoked;
import org.redress.events.UnitId;
import org.redress.http.signin.FirstAccount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisation of a running command side, its log beside what counts of it; one auditor's further role comes and goes. */
final class OrganisationLog {
    static final UnitId DEALER = new UnitId("dealer-1");
    static final PersonId AUDITOR = new FirstAccount(Role.AUDITOR).person();
    static final RoleGranted GRANTED = new RoleGranted(AUDITOR, Role.HANDLER, DEALER);
    static final RoleRevoked REVOKED = new RoleRevoked(AUDITOR, Role.HANDLER, DEALER);

    private static final String STREAM = "organisation-default";

    private OrganisationLog() {}

    /** Appends as a process does that dies before it lets the events count. */
    static void append(RunningCommandSide side, OrganisationEvent... events) {
        long next = side.history().versionOf(STREAM).orElseThrow() + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (OrganisationEvent event : events) {
            long sequence = next + messages.size();
            Map<String, String> metadata =
                    Map.of(EventMetadata.TENANT, "default", EventMetadata.COMMAND_ID, "died-" + sequence);
            messages.add(new GenericDomainEventMessage<>("Organisation", STREAM, sequence, event, metadata));
        }
        side.bean(EventStore.class).publish(messages);
    }

    /** Asks for a change of the auditor's role. @param step a step of the organisation */
    static Answer change(RunningCommandSide side, String step, String... headers) {
        String body = "{\"person\": \"%s\", \"role\": \"HANDLER\", \"unit\": \"%s\"}"
                .formatted(AUDITOR.value(), DEALER.value());
        return side.post(Role.ADMINISTRATOR, "/api/organisation/" + step, body, headers);
    }

    /** What the auditor is answered who does what only a handler may. */
    static int received(RunningCommandSide side) {
        return side.post(Role.AUDITOR, "/api/complaints", """
                        {"channel": "PHONE", "customer": {"name": "Li Wei"}, "narrative": "It failed.", "demands": ["Repair."]}
                        """).status();
    }

    /** The roles that count. */
    static Set<RoleGranted> held(RunningCommandSide side) {
        return side.bean(JdbcClient.class)
                .sql("select person, role, unit from role_held where tenant = 'default'")
                .query((row, number) -> new RoleGranted(
                        new PersonId(row.getString("person")),
                        Role.valueOf(row.getString("role")),
                        new UnitId(row.getString("unit"))))
                .set();
    }

    /** The roles of which the log tells. */
    static Set<RoleGranted> told(RunningCommandSide side) {
        Set<RoleGranted> held = new HashSet<>();
        for (StoredEvent event : side.history().of(STREAM)) {
            if (event.payload() instanceof RoleGranted granted) {
                held.add(granted);
            } else if (event.payload() instanceof RoleRevoked revoked) {
                held.remove(new RoleGranted(revoked.person(), revoked.role(), revoked.unit()));
            }
        }
        return held;
    }
}

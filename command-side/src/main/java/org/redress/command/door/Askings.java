package org.redress.command.door;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventMetadata;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.UnitId;
import org.redress.http.request.Envelope;
import org.redress.http.request.ExpectedVersion;
import org.redress.http.trace.TraceIds;
import org.redress.lifecycle.decision.Caller;
import org.springframework.stereotype.Component;

/**
 * Turns what came with a request into what travels with its command. A key that the client gave names the command for
 * good. Ids made of it are HMACs: a key may say something, and no id may.
 */
@Component
public class Askings {
    private final PersonalVault vault;
    private final TraceIds traces;

    Askings(PersonalVault vault, TraceIds traces) {
        this.vault = vault;
        this.traces = traces;
    }

    /**
     * A complaint's id for a request that receives one: the same for the same key, so that all its deliveries meet on one
     * complaint; a new one without a key.
     */
    public String newComplaintId(Envelope envelope) {
        String key = envelope.idempotencyKey();
        return key == null
                ? IdentifierFactory.getInstance().generateIdentifier()
                : UUID.nameUUIDFromBytes(named("complaint", envelope, "", key).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /**
     * What travels with a command.
     *
     * @param step the command in kebab case
     */
    public Asked about(String stream, String step, Object command, Caller caller, Envelope envelope) {
        Map<String, String> told = new HashMap<>();
        told.put(EventMetadata.TENANT, envelope.signedIn().tenant());
        told.put(EventMetadata.ACTOR, caller.person().value());
        told.put(EventMetadata.ROLE, caller.role().name());
        told.put(EventMetadata.ON_BEHALF_OF, onBehalfOf(caller, envelope));
        if (envelope.occurredAt() != null) {
            told.putAll(new Occurred.At(envelope.occurredAt()).asMetadata());
        }
        traces.current().ifPresent(trace -> told.put(EventMetadata.TRACE_ID, trace));
        String key = envelope.idempotencyKey();
        if (key == null) {
            told.put(EventMetadata.COMMAND_ID, IdentifierFactory.getInstance().generateIdentifier());
        } else {
            told.put(EventMetadata.COMMAND_ID, named("command", envelope, stream, key));
            told.put(
                    EventMetadata.COMMAND_FINGERPRINT,
                    vault.fingerprint(CanonicalJson.of(asked(step, command, envelope))));
        }
        return new Asked(stream, caller, expectedVersion(envelope), MetaData.from(told));
    }

    /** The key comes last: it alone may contain the separator. */
    private String named(String what, Envelope envelope, String stream, String key) {
        return vault.fingerprint(String.join(
                "|",
                what,
                envelope.signedIn().tenant(),
                envelope.signedIn().person().value(),
                stream,
                key));
    }

    /** Everything by which two requests under one key can differ. */
    private static Map<String, @Nullable Object> asked(String step, Object command, Envelope envelope) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("step", step);
        asked.put("command", command);
        asked.put("role", envelope.role());
        asked.put("onBehalfOf", envelope.onBehalfOf());
        asked.put("occurredAt", envelope.occurredAt());
        return asked;
    }

    /** Whom the request names; else the unit where the caller holds the role; of several, the organisation itself. */
    private static String onBehalfOf(Caller caller, Envelope envelope) {
        if (envelope.onBehalfOf() != null) {
            return envelope.onBehalfOf().value();
        }
        UnitId unit = caller.onlyUnit();
        return unit == null ? Asked.organisationOf(envelope.signedIn().tenant()) : unit.value();
    }

    /** A star asks for any version; that there is one, the rules ask for anyway. */
    private static @Nullable Long expectedVersion(Envelope envelope) {
        return envelope.expected() instanceof ExpectedVersion.Exactly exactly ? exactly.version() : null;
    }
}

package org.redress.command.complaint;

import static org.redress.command.complaint.ComplaintStories.COMPLAINT;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.HANDLER;
import static org.redress.command.complaint.ComplaintStories.HEADQUARTERS;
import static org.redress.command.complaint.ComplaintStories.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.redress.command.door.Asked;
import org.redress.eventlog.EventMetadata;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.policy.ComplaintPolicy;

/** Axon's test bench with one slice on it, at a fixed time, under the policy of the catalogue; and who asks. */
public final class ComplaintFixtures {
    private ComplaintFixtures() {}

    /** The test bench of a slice. @param commands makes its command handler */
    public static FixtureConfiguration<Complaint> with(Function<Complaints, Object> commands) {
        return with(ComplaintPolicy.ofCatalogue(), commands);
    }

    /** The same under a policy of its own. */
    public static FixtureConfiguration<Complaint> with(ComplaintPolicy policy, Function<Complaints, Object> commands) {
        FixtureConfiguration<Complaint> fixture = new AggregateTestFixture<>(Complaint.class);
        UnitKinds kinds =
                (tenant, unit) -> unit.equals(HEADQUARTERS) ? Optional.of(UnitKind.MANUFACTURER) : Optional.empty();
        Complaints complaints = new Complaints(
                fixture.getRepository(), policy, kinds, Clock.fixed(NOW, ZoneOffset.UTC), Freshness.READ_EACH_TIME);
        return fixture.registerAnnotatedCommandHandler(commands.apply(complaints));
    }

    /** Metadata of a command that the handler sends. */
    public static Map<String, ?> asked() {
        return askedBy(Role.HANDLER);
    }

    /** Metadata of a command that one person sends in this role. */
    public static Map<String, ?> askedBy(Role role) {
        return askedBy(HANDLER, role, DEALER);
    }

    /** Metadata of a command that somebody sends. */
    public static Map<String, ?> askedBy(PersonId person, Role role, UnitId unit) {
        return asked(
                new Caller(person, role, Set.of(unit)),
                null,
                told(UUID.randomUUID().toString(), null));
    }

    /** Metadata of a command that comes under a condition. */
    public static Map<String, ?> askedExpecting(long version) {
        return asked(handler(), version, told(UUID.randomUUID().toString(), null));
    }

    /** A command under a key: delivered twice, it is the same command. */
    public static CommandMessage<?> keyed(Object command) {
        return keyed(command, Role.HANDLER);
    }

    /** The same in another role. */
    public static CommandMessage<?> keyed(Object command, Role role) {
        return keyed(command, HANDLER, role);
    }

    /** The same by another person. */
    public static CommandMessage<?> keyed(Object command, PersonId person, Role role) {
        return keyed(command, person, role, "fingerprint-of-" + command);
    }

    /** The same with a fingerprint of its own. */
    public static CommandMessage<?> keyed(Object command, Role role, String fingerprint) {
        return keyed(command, HANDLER, role, fingerprint);
    }

    private static CommandMessage<?> keyed(Object command, PersonId person, Role role, String fingerprint) {
        return new GenericCommandMessage<>(
                command, asked(new Caller(person, role, Set.of(DEALER)), null, told("key-1", fingerprint)));
    }

    public static FreeText text(String words) {
        return new FreeText(words);
    }

    public static ShortText id(String id) {
        return new ShortText(id);
    }

    private static Caller handler() {
        return new Caller(HANDLER, Role.HANDLER, Set.of(DEALER));
    }

    private static MetaData asked(Caller caller, @Nullable Long expectedVersion, MetaData told) {
        return new Asked(COMPLAINT, caller, expectedVersion, told).asMetaData();
    }

    private static MetaData told(String commandId, @Nullable String fingerprint) {
        MetaData told = MetaData.with(EventMetadata.COMMAND_ID, commandId).and(EventMetadata.TENANT, "default");
        return fingerprint == null ? told : told.and(EventMetadata.COMMAND_FINGERPRINT, fingerprint);
    }
}

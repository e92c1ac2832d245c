package org.redress.command.operations;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.redress.command.door.Asked;
import org.redress.command.door.VersionConflict;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.eventlog.EventMetadata;
import org.redress.events.DeadLetterDiscarded;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.ViewName;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.operations.DiscardDeadLetter;
import org.redress.lifecycle.operations.OperationsRefusal;
import org.redress.lifecycle.policy.ComplaintPolicy;

/** Discarding what a view has set aside. */
class OperationsTest {
    private static final PersonId ROOT = new PersonId("root");
    private static final ViewName PROMISES = new ViewName("promises");
    private static final String COMPLAINT = "00000000-0000-4000-8000-000000000001";
    private static final Instant ONCE = Instant.parse("2026-03-01T08:00:00.000001Z");
    private static final DeadLetterDiscarded DISCARDED =
            new DeadLetterDiscarded(PROMISES, COMPLAINT, 7, ONCE, new Personal.Plain(ROOT, "Entered twice."));

    private final FixtureConfiguration<Operations> fixture = fixture();

    @Happens(DiscardDeadLetter.class)
    void an_administrator_discards_with_a_reason() {
        fixture.givenNoPriorActivity()
                .when(discard("Entered twice."), asked(Role.ADMINISTRATOR, null))
                .expectResultMessagePayload(0L)
                .expectEvents(DISCARDED);
    }

    @Refused(DiscardDeadLetter.class)
    void a_second_reason_is_refused_rather_than_dropped() {
        fixture.given(DISCARDED)
                .when(discard("Not ours."), asked(Role.ADMINISTRATOR, null))
                .expectExceptionDetails(OperationsRefusal.ALREADY_DISCARDED)
                .expectNoEvents();
    }

    @Refused(DiscardDeadLetter.class)
    void a_supervisor_discards_nothing_and_learns_nothing() {
        fixture.given(DISCARDED)
                .when(discard("Entered twice."), asked(Role.SUPERVISOR, 7L))
                .expectExceptionDetails(OperationsRefusal.ADMINISTRATOR_ONLY)
                .expectNoEvents();
    }

    @Refused(DiscardDeadLetter.class)
    void what_was_decided_meanwhile_is_not_passed_over_unseen() {
        fixture.given(DISCARDED)
                .when(discard("Entered twice."), asked(Role.ADMINISTRATOR, 7L))
                .expectException(VersionConflict.class)
                .expectNoEvents();
    }

    @AlreadySo(DiscardDeadLetter.class)
    void the_same_decision_sent_twice_is_one() {
        GenericCommandMessage<?> sent = new GenericCommandMessage<>(
                discard("Entered twice."),
                asked(
                        Role.ADMINISTRATOR,
                        null,
                        MetaData.with(EventMetadata.COMMAND_ID, "key-1")
                                .and(EventMetadata.COMMAND_FINGERPRINT, "the same")));
        fixture.givenCommands(sent).when(sent).expectResultMessagePayload(0L).expectNoEvents();
    }

    private static DiscardDeadLetter discard(String reason) {
        return new DiscardDeadLetter(PROMISES, new CaseId(COMPLAINT), 7, ONCE, new FreeText(reason));
    }

    private static FixtureConfiguration<Operations> fixture() {
        FixtureConfiguration<Operations> fixture = new AggregateTestFixture<>(Operations.class);
        return fixture.registerAnnotatedCommandHandler(
                new OperationsCommands(fixture.getRepository(), ComplaintPolicy.ofCatalogue()));
    }

    private static Map<String, ?> asked(Role role, @Nullable Long expectedVersion) {
        return asked(role, expectedVersion, MetaData.with(EventMetadata.COMMAND_ID, "random"));
    }

    private static MetaData asked(Role role, @Nullable Long expectedVersion, MetaData told) {
        return new Asked("operations-default", new Caller(ROOT, role, Set.of()), expectedVersion, told).asMetaData();
    }
}

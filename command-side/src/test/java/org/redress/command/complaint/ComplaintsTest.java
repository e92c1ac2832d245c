package org.redress.command.complaint;

import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.askedExpecting;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COMPLAINT;
import static org.redress.command.complaint.ComplaintStories.NEXT_CONTACT_AT;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;
import org.redress.command.door.KeyReused;
import org.redress.command.door.VersionConflict;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.promise.MakePromise;
import org.redress.lifecycle.promise.PromiseSteps;

/** What is so of every step, shown on one that has nothing of its own against being taken twice. */
class ComplaintsTest {
    private static final MakePromise PROMISE = new MakePromise(text("We call."), null, NEXT_CONTACT_AT, null);
    private static final PromiseMade PROMISED =
            new PromiseMade("P1", PromiseKind.OF_ITS_OWN, words("We call."), null, NEXT_CONTACT_AT);

    /** The version of a complaint that was received: its third event. */
    private static final long RECEIVED = 2;

    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(Promising::new);

    @Test
    void a_step_is_taken_on_the_version_that_the_caller_knows() {
        fixture.given(received()).when(PROMISE, askedExpecting(RECEIVED)).expectEvents(PROMISED);
    }

    @Test
    void a_step_is_not_taken_on_another_version() {
        fixture.given(received())
                .when(PROMISE, askedExpecting(RECEIVED - 1))
                .expectException(VersionConflict.class)
                .expectNoEvents();
    }

    @Test
    void a_complaint_that_is_not_there_has_no_version_to_be_wrong_about() {
        fixture.givenNoPriorActivity()
                .when(PROMISE, askedExpecting(RECEIVED))
                .expectExceptionDetails(Refusal.COMPLAINT_UNKNOWN)
                .expectNoEvents();
    }

    @Test
    void a_role_that_may_not_take_the_step_is_refused() {
        fixture.given(received())
                .when(PROMISE, askedBy(Role.AUDITOR))
                .expectExceptionDetails(Refusal.ROLE_NOT_PERMITTED)
                .expectNoEvents();
    }

    @Test
    void without_a_key_the_same_command_is_another_one() {
        fixture.given(received())
                .andGivenCommands(keyed(PROMISE))
                .when(PROMISE, askedBy(Role.HANDLER))
                .expectEvents(new PromiseMade("P2", PromiseKind.OF_ITS_OWN, words("We call."), null, NEXT_CONTACT_AT));
    }

    @Test
    void a_second_delivery_is_answered_as_the_first_was_with_its_warnings() {
        fixture.given(received())
                .andGivenCommands(keyed(PROMISE))
                .when(keyed(PROMISE))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(new CustomTypeSafeMatcher<StepOutcome>("the first answer") {
                    @Override
                    protected boolean matchesSafely(StepOutcome outcome) {
                        return outcome.complaint().equals(COMPLAINT)
                                && outcome.version() == RECEIVED + 1
                                && outcome.warnings().equals(List.of(Warning.PROMISE_WITHOUT_LIMITS));
                    }
                });
    }

    @Test
    void another_command_under_the_same_key_is_refused() {
        fixture.given(received())
                .andGivenCommands(keyed(PROMISE))
                .when(keyed(PROMISE, Role.HANDLER, "another fingerprint"))
                .expectException(KeyReused.class)
                .expectNoEvents();
    }

    /** The slice of the step. */
    private record Promising(Complaints complaints) {
        @CommandHandler
        StepOutcome handle(MakePromise command, CommandMessage<?> message) {
            return complaints.decide(PromiseSteps.MAKE_PROMISE, command, message);
        }
    }
}

package org.redress.command.remedy;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.HELD_UNTIL;
import static org.redress.command.complaint.ComplaintStories.agreed;
import static org.redress.command.complaint.ComplaintStories.completed;
import static org.redress.command.complaint.ComplaintStories.held;
import static org.redress.command.complaint.ComplaintStories.proposed;
import static org.redress.command.complaint.ComplaintStories.started;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.Evidence;
import org.redress.events.EvidenceKind;
import org.redress.events.HoldReason;
import org.redress.events.PromiseFulfilled;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyHeld;
import org.redress.events.RemedyResumed;
import org.redress.events.RemedyStarted;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.remedy.CompleteRemedy;
import org.redress.lifecycle.remedy.HoldRemedy;
import org.redress.lifecycle.remedy.ResumeRemedy;
import org.redress.lifecycle.remedy.StartRemedy;

/** Carrying out what was agreed. */
class ExecutionTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(RemedyCommands::new);

    @Happens(StartRemedy.class)
    void what_was_agreed_begins() {
        fixture.given(agreed()).when(new StartRemedy(), asked()).expectEvents(new RemedyStarted("O1-1"));
    }

    @Refused(StartRemedy.class)
    void what_was_not_agreed_does_not_begin() {
        fixture.given(proposed())
                .when(new StartRemedy(), asked())
                .expectExceptionDetails(Refusal.NO_REMEDY_AGREED)
                .expectNoEvents();
    }

    @AlreadySo(StartRemedy.class)
    void what_has_begun_has_begun() {
        fixture.given(started())
                .when(new StartRemedy(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(HoldRemedy.class)
    void a_remedy_waits_for_a_reason_and_until_a_time() {
        fixture.given(started())
                .when(hold(), asked())
                .expectEvents(new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, HELD_UNTIL, words("Oil pump.")));
    }

    @Refused(HoldRemedy.class)
    void what_waits_is_not_made_to_wait() {
        fixture.given(held())
                .when(hold(), asked())
                .expectExceptionDetails(Refusal.REMEDY_ON_HOLD)
                .expectNoEvents();
    }

    @AlreadySo(HoldRemedy.class)
    void the_same_hold_sent_twice_is_one_hold() {
        fixture.given(started())
                .andGivenCommands(keyed(hold()))
                .when(keyed(hold()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ResumeRemedy.class)
    void the_remedy_goes_on() {
        fixture.given(held()).when(new ResumeRemedy(), asked()).expectEvents(new RemedyResumed());
    }

    @Refused(ResumeRemedy.class)
    void what_does_not_wait_does_not_go_on() {
        fixture.given(started())
                .when(new ResumeRemedy(), asked())
                .expectExceptionDetails(Refusal.REMEDY_NOT_HELD)
                .expectNoEvents();
    }

    @AlreadySo(ResumeRemedy.class)
    void the_same_resumption_sent_twice_is_recorded_once() {
        fixture.given(held())
                .andGivenCommands(keyed(new ResumeRemedy()))
                .when(keyed(new ResumeRemedy()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(CompleteRemedy.class)
    void the_remedy_is_done_with_proof_and_its_promise_is_kept() {
        fixture.given(started())
                .when(complete(), asked())
                .expectEvents(
                        new RemedyCompleted(
                                "O1-1",
                                words("It shifts."),
                                List.of(new Evidence(EvidenceKind.INVOICE, words("Invoice 4711, folder 12"))),
                                COLLEAGUE),
                        new PromiseFulfilled("P2", words("It shifts."), null));
    }

    @Refused(CompleteRemedy.class)
    void nothing_is_done_before_it_has_begun() {
        fixture.given(agreed())
                .when(complete(), asked())
                .expectExceptionDetails(Refusal.REMEDY_NOT_STARTED)
                .expectNoEvents();
    }

    @AlreadySo(CompleteRemedy.class)
    void what_is_done_is_done() {
        fixture.given(completed())
                .when(complete(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static HoldRemedy hold() {
        return new HoldRemedy(HoldReason.PARTS_NOT_ARRIVED, HELD_UNTIL, text("Oil pump."));
    }

    private static CompleteRemedy complete() {
        return new CompleteRemedy(
                text("It shifts."),
                List.of(new CompleteRemedy.Proof(EvidenceKind.INVOICE, text("Invoice 4711, folder 12"))),
                COLLEAGUE);
    }
}

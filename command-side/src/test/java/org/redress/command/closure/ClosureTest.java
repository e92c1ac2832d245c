package org.redress.command.closure;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.causeIdentified;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.proposed;
import static org.redress.command.complaint.ComplaintStories.resolved;
import static org.redress.command.complaint.ComplaintStories.settled;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.unreachable;
import static org.redress.command.complaint.ComplaintStories.withdrawn;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.DemandDeclined;
import org.redress.events.EscalationCause;
import org.redress.events.FinalRulingGiven;
import org.redress.events.NextAppealLevelTold;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PromiseFulfilled;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.UnreachableMessageSent;
import org.redress.lifecycle.closure.CloseAsUnreachable;
import org.redress.lifecycle.closure.CloseComplaint;
import org.redress.lifecycle.closure.CloseWithoutAgreement;
import org.redress.lifecycle.closure.ReopenComplaint;
import org.redress.lifecycle.closure.WithdrawComplaint;
import org.redress.lifecycle.decision.Refusal;

/** Ending a case, and beginning again. */
class ClosureTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(ClosureCommands::new);

    @Happens(CloseComplaint.class)
    void a_settled_case_is_closed_with_its_outcome() {
        fixture.given(settled())
                .when(new CloseComplaint(text("Repaired in time."), null), askedBy(Role.DEALER_CAC_AGENT))
                .expectEvents(new ComplaintClosed(
                        ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPAIR), words("Repaired in time.")));
    }

    @Refused(CloseComplaint.class)
    void no_case_is_closed_before_prevention_is_decided() {
        fixture.given(resolved())
                .when(new CloseComplaint(null, null), askedBy(Role.DEALER_CAC_AGENT))
                .expectExceptionDetails(Refusal.PREVENTION_UNDECIDED)
                .expectNoEvents();
    }

    @Refused(CloseComplaint.class)
    void sending_the_customer_elsewhere_finishes_nothing() {
        fixture.given(settled())
                .when(new CloseComplaint(null, text("The workshop's number.")), askedBy(Role.DEALER_CAC_AGENT))
                .expectExceptionDetails(Refusal.REFERRAL_IS_NOT_RESOLUTION)
                .expectNoEvents();
    }

    @AlreadySo(CloseComplaint.class)
    void what_is_closed_is_closed() {
        fixture.given(closed())
                .when(new CloseComplaint(null, null), askedBy(Role.DEALER_CAC_AGENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ReopenComplaint.class)
    void a_closed_case_is_worked_on_again() {
        fixture.given(closed())
                .when(reopen(), askedBy(Role.CAC_AGENT))
                .expectEvents(new ComplaintReopened(words("It blocked again.")));
    }

    @Refused(ReopenComplaint.class)
    void an_open_case_is_not_reopened() {
        fixture.given(settled())
                .when(reopen(), askedBy(Role.CAC_AGENT))
                .expectExceptionDetails(Refusal.NOT_CLOSED)
                .expectNoEvents();
    }

    @Refused(ReopenComplaint.class)
    void the_same_trouble_again_is_a_case_of_its_own() {
        fixture.given(closed())
                .when(new ReopenComplaint(text("It blocked again."), true), askedBy(Role.CAC_AGENT))
                .expectExceptionDetails(Refusal.RECURRENCE_IS_LINKED)
                .expectNoEvents();
    }

    @AlreadySo(ReopenComplaint.class)
    void the_same_reopening_sent_twice_is_recorded_once() {
        fixture.given(closed())
                .andGivenCommands(keyed(reopen(), Role.CAC_AGENT))
                .when(keyed(reopen(), Role.CAC_AGENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(WithdrawComplaint.class)
    void the_customer_takes_the_complaint_back() {
        fixture.given(proposed()).when(withdraw(), asked()).expectEvents(new ComplaintWithdrawn(words("Never mind.")));
    }

    @Refused(WithdrawComplaint.class)
    void a_finished_case_is_not_taken_back() {
        fixture.given(closed())
                .when(withdraw(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(WithdrawComplaint.class)
    void what_was_taken_back_is_taken_back() {
        fixture.given(withdrawn())
                .when(withdraw(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(CloseAsUnreachable.class)
    void the_case_of_a_customer_whom_nobody_reached_ends_with_a_letter() {
        fixture.given(then(unreachable(), prevented(), called()))
                .when(giveUp(), askedBy(Role.SUPERVISOR))
                .expectEvents(
                        new UnreachableMessageSent(Channel.LETTER, words("We could not reach you.")),
                        new ComplaintClosed(ClosingOutcome.UNREACHABLE, Set.of(RemedyKind.REPAIR), null));
    }

    @Refused(CloseAsUnreachable.class)
    void what_is_owed_is_owed_to_a_customer_whom_nobody_reached_too() {
        fixture.given(then(unreachable(), prevented()))
                .when(giveUp(), askedBy(Role.SUPERVISOR))
                .expectExceptionDetails(Refusal.PROMISE_OPEN)
                .expectNoEvents();
    }

    @Refused(CloseAsUnreachable.class)
    void no_letter_cites_what_others_got() {
        fixture.given(then(unreachable(), prevented(), called()))
                .when(
                        new CloseAsUnreachable(Channel.LETTER, text("Another customer got a new car."), COLLEAGUE),
                        askedBy(Role.SUPERVISOR))
                .expectExceptionDetails(Refusal.COMPENSATION_PRECEDENT_CITED)
                .expectNoEvents();
    }

    @AlreadySo(CloseAsUnreachable.class)
    void the_same_letter_sent_twice_is_one_letter() {
        fixture.given(then(unreachable(), prevented(), called()))
                .andGivenCommands(keyed(giveUp(), Role.SUPERVISOR))
                .when(keyed(giveUp(), Role.SUPERVISOR))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(CloseWithoutAgreement.class)
    void a_case_that_was_ruled_ends_with_the_way_to_the_next_level() {
        fixture.given(ruled())
                .when(disagree(Role.DEPARTMENT_MANAGER), askedBy(Role.DEALER_CAC_AGENT))
                .expectEvents(
                        new NextAppealLevelTold(Role.DEPARTMENT_MANAGER),
                        new ComplaintClosed(
                                ClosingOutcome.NO_AGREEMENT_AFTER_FINAL_RULING,
                                Set.of(RemedyKind.DECLINED_WITH_REASON),
                                words("He wants a new car.")));
    }

    @Refused(CloseWithoutAgreement.class)
    void the_customer_must_know_whom_to_ask_next() {
        fixture.given(ruled())
                .when(disagree(null), askedBy(Role.DEALER_CAC_AGENT))
                .expectExceptionDetails(Refusal.NEXT_APPEAL_LEVEL_NOT_TOLD)
                .expectNoEvents();
    }

    @AlreadySo(CloseWithoutAgreement.class)
    void the_same_end_sent_twice_is_one_end() {
        CloseWithoutAgreement disagree = disagree(Role.DEPARTMENT_MANAGER);
        fixture.given(ruled())
                .andGivenCommands(keyed(disagree, Role.DEALER_CAC_AGENT))
                .when(keyed(disagree, Role.DEALER_CAC_AGENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    /** Everything was declined, and a superior has had the last word. */
    private static List<ComplaintEvent> ruled() {
        return then(
                causeIdentified(),
                prevented(),
                called(),
                new DemandDeclined("D1", words("It is out of warranty."), words("A used one.")),
                new ComplaintEscalated(1, EscalationCause.THORNY_PROBLEM, words("He does not agree.")),
                new FinalRulingGiven(1, COLLEAGUE, words("A used one."), words("It is ten years old.")));
    }

    private static PreventionNotRequired prevented() {
        return new PreventionNotRequired(words("It was changed already."));
    }

    private static PromiseFulfilled called() {
        return new PromiseFulfilled("P1", words("Called."), null);
    }

    private static ReopenComplaint reopen() {
        return new ReopenComplaint(text("It blocked again."), null);
    }

    private static WithdrawComplaint withdraw() {
        return new WithdrawComplaint(text("Never mind."));
    }

    private static CloseAsUnreachable giveUp() {
        return new CloseAsUnreachable(Channel.LETTER, text("We could not reach you."), COLLEAGUE);
    }

    private static CloseWithoutAgreement disagree(@Nullable Role appealLevelTold) {
        return new CloseWithoutAgreement(appealLevelTold, text("He wants a new car."));
    }
}

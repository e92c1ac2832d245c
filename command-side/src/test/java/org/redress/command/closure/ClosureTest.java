package org.redress.command.closure;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.proposed;
import static org.redress.command.complaint.ComplaintStories.resolved;
import static org.redress.command.complaint.ComplaintStories.settled;
import static org.redress.command.complaint.ComplaintStories.withdrawn;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintWithdrawn;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.lifecycle.closure.CloseComplaint;
import org.redress.lifecycle.closure.ReopenComplaint;
import org.redress.lifecycle.closure.WithdrawComplaint;
import org.redress.lifecycle.decision.Refusal;

/** Ending a case, and beginning again. */
class ClosureTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(ClosureCommands::new);

    @Happens(CloseComplaint.class)
    void a_settled_case_is_closed_with_its_outcome() {
        fixture.given(settled())
                .when(new CloseComplaint(text("Repaired in time.")), askedBy(Role.DEALER_CAC_AGENT))
                .expectEvents(new ComplaintClosed(
                        ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPAIR), words("Repaired in time.")));
    }

    @Refused(CloseComplaint.class)
    void no_case_is_closed_before_prevention_is_decided() {
        fixture.given(resolved())
                .when(new CloseComplaint(null), askedBy(Role.DEALER_CAC_AGENT))
                .expectExceptionDetails(Refusal.PREVENTION_UNDECIDED)
                .expectNoEvents();
    }

    @AlreadySo(CloseComplaint.class)
    void what_is_closed_is_closed() {
        fixture.given(closed())
                .when(new CloseComplaint(null), askedBy(Role.DEALER_CAC_AGENT))
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

    private static ReopenComplaint reopen() {
        return new ReopenComplaint(text("It blocked again."));
    }

    private static WithdrawComplaint withdraw() {
        return new WithdrawComplaint(text("Never mind."));
    }
}

package org.redress.command.satisfaction;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.completed;
import static org.redress.command.complaint.ComplaintStories.reached;
import static org.redress.command.complaint.ComplaintStories.resolved;
import static org.redress.command.complaint.ComplaintStories.started;
import static org.redress.command.complaint.ComplaintStories.words;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.CustomerOutcome;
import org.redress.events.DissatisfactionReported;
import org.redress.events.NextAction;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.satisfaction.ConfirmSatisfaction;
import org.redress.lifecycle.satisfaction.ReportDissatisfaction;

/** Asking for the result. */
class SatisfactionTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(SatisfactionCommands::new);

    @Happens(ConfirmSatisfaction.class)
    void a_customer_who_was_reached_is_satisfied() {
        fixture.given(reached())
                .when(confirm(), asked())
                .expectEvents(new SatisfactionConfirmed(
                        SatisfactionLevel.SATISFIED, CustomerOutcome.RETURNS, words("Fine now.")));
    }

    @Refused(ConfirmSatisfaction.class)
    void a_customer_who_was_not_reached_is_not_satisfied() {
        fixture.given(completed())
                .when(confirm(), asked())
                .expectExceptionDetails(Refusal.CUSTOMER_NOT_REACHED)
                .expectNoEvents();
    }

    @AlreadySo(ConfirmSatisfaction.class)
    void whoever_is_satisfied_is_satisfied() {
        fixture.given(resolved())
                .when(confirm(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ReportDissatisfaction.class)
    void a_result_that_does_not_satisfy_opens_another_round() {
        fixture.given(completed())
                .when(report(), asked())
                .expectEvents(new DissatisfactionReported(NextAction.INVITE, words("It still jerks.")));
    }

    @Refused(ReportDissatisfaction.class)
    void nobody_is_dissatisfied_with_a_result_before_there_is_one() {
        fixture.given(started())
                .when(report(), asked())
                .expectExceptionDetails(Refusal.NOT_AWAITING_CONFIRMATION)
                .expectNoEvents();
    }

    @AlreadySo(ReportDissatisfaction.class)
    void the_same_report_sent_twice_is_recorded_once() {
        fixture.given(completed())
                .andGivenCommands(keyed(report()))
                .when(keyed(report()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static ConfirmSatisfaction confirm() {
        return new ConfirmSatisfaction(SatisfactionLevel.SATISFIED, CustomerOutcome.RETURNS, text("Fine now."));
    }

    private static ReportDissatisfaction report() {
        return new ReportDissatisfaction(NextAction.INVITE, text("It still jerks."));
    }
}

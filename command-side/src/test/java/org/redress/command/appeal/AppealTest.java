package org.redress.command.appeal;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.HANDLER;
import static org.redress.command.complaint.ComplaintStories.HELD_UNTIL;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.started;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.AppealDecided;
import org.redress.events.AppealResult;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintReopened;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandReinstated;
import org.redress.events.EscalationCause;
import org.redress.events.HoldReason;
import org.redress.events.InvestigationReopened;
import org.redress.events.PromiseReleased;
import org.redress.events.RemedyHeld;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSuspended;
import org.redress.events.Role;
import org.redress.lifecycle.appeal.AppealDecision;
import org.redress.lifecycle.appeal.DecideAppeal;
import org.redress.lifecycle.decision.Refusal;

/** The customer asks the next level. */
class AppealTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(AppealCommands::new);

    @Happens(AppealDecision.class)
    void the_customer_asks_the_next_level_and_the_case_climbs_there() {
        fixture.given(declined())
                .when(appeal(), asked())
                .expectEvents(
                        new DecisionAppealed(1, Role.DEPARTMENT_MANAGER, "D1", words("It is not fair.")),
                        new ComplaintEscalated(1, EscalationCause.APPEALED, words("It is not fair.")));
    }

    @Refused(AppealDecision.class)
    void what_was_not_declined_is_not_appealed() {
        fixture.given(received())
                .when(appeal(), asked())
                .expectExceptionDetails(Refusal.DEMAND_NOT_DECIDED)
                .expectNoEvents();
    }

    @AlreadySo(AppealDecision.class)
    void the_same_appeal_sent_twice_is_one_appeal() {
        fixture.given(declined())
                .andGivenCommands(keyed(appeal()))
                .when(keyed(appeal()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(DecideAppeal.class)
    void an_upheld_appeal_reinstates_the_demand_and_the_work_on_it() {
        fixture.given(appealed())
                .when(decide(AppealResult.UPHELD), askedBy(COLLEAGUE, Role.DEPARTMENT_MANAGER, DEALER))
                .expectEvents(
                        new AppealDecided(1, AppealResult.UPHELD, COLLEAGUE, words("It was our mistake.")),
                        new DemandReinstated("D1"),
                        new InvestigationReopened());
    }

    @Happens(DecideAppeal.class)
    void an_upheld_appeal_opens_a_closed_case_again() {
        fixture.given(then(
                        closed(), new DecisionAppealed(1, Role.DEPARTMENT_MANAGER, null, words("It blocked again."))))
                .when(decide(AppealResult.UPHELD), askedBy(COLLEAGUE, Role.DEPARTMENT_MANAGER, DEALER))
                .expectEvents(
                        new AppealDecided(1, AppealResult.UPHELD, COLLEAGUE, words("It was our mistake.")),
                        new ComplaintReopened(words("It was our mistake.")));
    }

    @Happens(DecideAppeal.class)
    void an_upheld_appeal_takes_off_the_table_what_waited_for_parts() {
        fixture.given(then(
                        started(),
                        new ComplaintForwarded(DEALER),
                        new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, HELD_UNTIL, null),
                        new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED),
                        new DecisionAppealed(1, Role.DEPARTMENT_MANAGER, null, words("It takes too long."))))
                .when(decide(AppealResult.UPHELD), askedBy(COLLEAGUE, Role.DEPARTMENT_MANAGER, DEALER))
                .expectEvents(
                        new AppealDecided(1, AppealResult.UPHELD, COLLEAGUE, words("It was our mistake.")),
                        new PromiseReleased("P2"),
                        new ResultReportResumed(),
                        new InvestigationReopened());
    }

    @Happens(DecideAppeal.class)
    void a_rejected_appeal_changes_nothing_else() {
        fixture.given(appealed())
                .when(decide(AppealResult.REJECTED), askedBy(COLLEAGUE, Role.DEPARTMENT_MANAGER, DEALER))
                .expectEvents(new AppealDecided(1, AppealResult.REJECTED, COLLEAGUE, words("It was our mistake.")));
    }

    @Refused(DecideAppeal.class)
    void nobody_decides_about_his_own_decision() {
        fixture.given(appealed())
                .when(decide(AppealResult.REJECTED), askedBy(HANDLER, Role.DEPARTMENT_MANAGER, DEALER))
                .expectExceptionDetails(Refusal.DECIDED_BEFORE)
                .expectNoEvents();
    }

    @AlreadySo(DecideAppeal.class)
    void the_same_decision_sent_twice_is_one_decision() {
        fixture.given(appealed())
                .andGivenCommands(keyed(decide(AppealResult.REJECTED), COLLEAGUE, Role.DEPARTMENT_MANAGER))
                .when(keyed(decide(AppealResult.REJECTED), COLLEAGUE, Role.DEPARTMENT_MANAGER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static List<ComplaintEvent> declined() {
        return then(received(), new DemandDeclined("D1", words("It is out of warranty."), words("A used one.")));
    }

    private static List<ComplaintEvent> appealed() {
        return then(
                declined(),
                new DecisionAppealed(1, Role.DEPARTMENT_MANAGER, "D1", words("It is not fair.")),
                new ComplaintEscalated(1, EscalationCause.APPEALED, words("It is not fair.")));
    }

    private static AppealDecision appeal() {
        return new AppealDecision(text("It is not fair."), id("D1"));
    }

    private static DecideAppeal decide(AppealResult result) {
        return new DecideAppeal(result, text("It was our mistake."));
    }
}

package org.redress.lifecycle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.COMPLAINT;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.somebodyAs;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.awaitingAuthorization;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.nothingToPrevent;
import static org.redress.lifecycle.Stories.promiseKept;
import static org.redress.lifecycle.Stories.proposed;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.understood;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.events.AppealDecided;
import org.redress.events.AppealResult;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ComplaintEvent;
import org.redress.events.CustomerQuestionAnswered;
import org.redress.events.CustomerQuestionRecorded;
import org.redress.events.DecisionAppealed;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.DemandStated;
import org.redress.events.FinalRulingGiven;
import org.redress.events.Merits;
import org.redress.events.MeritsDecided;
import org.redress.events.Money;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.PromiseBroken;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.lifecycle.Cast;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;

/** The plainest command of a step is accepted wherever any is, even where the first thing at hand would not do. */
class PlainestCommandTest {
    private static final AuthorizationRefused REFUSED =
            new AuthorizationRefused("R1", Role.DEPARTMENT_MANAGER, COLLEAGUE, said("Too much"));

    @Test
    void the_draft_that_was_refused_is_asked_for_again_and_the_one_that_waits_is_answered() {
        RemedyDrafted own =
                new RemedyDrafted("R0", RemedyKind.EXPLANATION, said("Explain"), new Money("0", "CNY"), Set.of());
        Set<Role> manager = Set.of(Role.DEPARTMENT_MANAGER);
        RemedyDrafted another =
                new RemedyDrafted("R2", RemedyKind.COMPENSATION, said("Pay"), new Money("3000", "CNY"), manager);
        AuthorizationRequested asked = new AuthorizationRequested("R2", HANDLER, manager, said("Please"));
        List<ComplaintEvent> refused = and(and(understood(), own), tail(REFUSED));
        assertPossible("request-authorization", Role.HANDLER, refused);
        assertPossible("grant-authorization", Role.DEPARTMENT_MANAGER, and(refused, another, asked));
        assertPossible("refuse-authorization", Role.DEPARTMENT_MANAGER, and(refused, another, asked));
        assertImpossible("request-authorization", Role.HANDLER, and(understood(), own));
        assertImpossible("grant-authorization", Role.DEPARTMENT_MANAGER, refused);
    }

    @Test
    void the_question_that_is_open_is_answered() {
        CustomerQuestionRecorded first = new CustomerQuestionRecorded("Q1", said("Why?"));
        CustomerQuestionRecorded second = new CustomerQuestionRecorded("Q2", said("When?"));
        CustomerQuestionAnswered answered = new CustomerQuestionAnswered("Q1", said("So"), null);
        assertPossible("answer-customer-question", Role.HANDLER, and(received(), first, second, answered));
        assertImpossible("answer-customer-question", Role.HANDLER, and(received(), first, answered));
    }

    @Test
    void a_mark_that_is_missing_is_set_and_one_that_is_there_is_taken_off() {
        List<ComplaintEvent> marked = received();
        for (Severity mark : Severity.values()) {
            assertPossible("flag-risk", Role.HANDLER, marked);
            marked = and(marked, new RiskFlagged(mark, said("So")));
            assertPossible("clear-risk", Role.GROUP_LEADER, marked);
        }
        assertImpossible("flag-risk", Role.HANDLER, marked);
        assertImpossible("clear-risk", Role.GROUP_LEADER, received());
    }

    @Test
    void a_step_that_is_not_left_out_yet_is_left_out() {
        List<ComplaintEvent> story = received();
        for (ProcedureStep step : ProcedureStep.values()) {
            assertPossible("override-procedure-step", Role.GROUP_LEADER, story);
            story = and(story, new ProcedureStepOverridden(step, said("So"), COLLEAGUE));
        }
        assertImpossible("override-procedure-step", Role.GROUP_LEADER, story);
    }

    @Test
    void the_demand_that_is_open_is_declined_deferred_or_split_off() {
        List<ComplaintEvent> story = and(
                received(),
                new DemandStated("D2", said("A visit")),
                new DemandStated("D3", said("A bill")),
                new DemandDeclined("D1", said("No"), said("A used pump")));
        assertPossible("decline-demand", Role.HANDLER, story);
        assertPossible("defer-demand", Role.HANDLER, story);
        assertPossible("split-complaint", Role.GROUP_LEADER, story);
        assertImpossible("split-complaint", Role.GROUP_LEADER, and(story, new DemandMoved("D2", "a-third")));
    }

    @Test
    void the_promise_that_is_owed_is_moved_or_broken() {
        List<ComplaintEvent> broken = and(acknowledged(), new PromiseBroken("P1"));
        assertPossible("extend-promise", Role.HANDLER, acknowledged());
        assertPossible("extend-promise", Role.HANDLER, broken);
        assertPossible("fulfil-promise", Role.HANDLER, broken);
        assertImpossible("record-broken-promise", Role.HANDLER, acknowledged());
        assertThat(possible("record-broken-promise", Role.HANDLER, proposed(), TOMORROW.plusNanos(1)))
                .isTrue();
        assertThat(possible("record-broken-promise", Role.HANDLER, and(proposed(), promiseKept("P1")), NEXT_WEEK))
                .isFalse();
        assertThat(possible(
                        "record-broken-promise",
                        Role.HANDLER,
                        and(proposed(), new PromiseBroken("P1")),
                        NEXT_WEEK.plusNanos(1)))
                .isTrue();
    }

    @Test
    void another_finding_than_the_last_is_made() {
        assertPossible("decide-merits", Role.HANDLER, understood());
        assertPossible("decide-merits", Role.HANDLER, and(understood(), new MeritsDecided(Merits.UPHELD, said("So"))));
        assertPossible(
                "decide-merits", Role.HANDLER, and(understood(), new MeritsDecided(Merits.NOT_UPHELD, said("So"))));
    }

    @Test
    void the_customer_is_told_the_level_that_is_next() {
        List<ComplaintEvent> ruled = and(
                causeKnown(understood()),
                nothingToPrevent(),
                promiseKept("P1"),
                new DemandDeclined("D1", said("No"), said("A used pump")),
                new FinalRulingGiven(1, Cast.COLLEAGUE, said("No"), said("The law")));
        assertPossible("close-without-agreement", Role.DEALER_CAC_AGENT, ruled);
        for (int level = 1; level <= 3; level++) {
            ruled = and(
                    ruled,
                    new DecisionAppealed(level, Role.GENERAL_MANAGER, null, said("No")),
                    new AppealDecided(level, AppealResult.REJECTED, COLLEAGUE, said("Yes")));
            assertPossible("close-without-agreement", Role.DEALER_CAC_AGENT, ruled);
        }
    }

    private static ComplaintEvent[] tail(ComplaintEvent last) {
        List<ComplaintEvent> waiting = awaitingAuthorization();
        return and(waiting.subList(understood().size(), waiting.size()), last).toArray(ComplaintEvent[]::new);
    }

    private static void assertPossible(String step, Role role, List<ComplaintEvent> story) {
        assertThat(possible(step, role, story, NOW)).as(step).isTrue();
    }

    private static void assertImpossible(String step, Role role, List<ComplaintEvent> story) {
        assertThat(possible(step, role, story, NOW)).as(step).isFalse();
    }

    private static boolean possible(String name, Role role, List<ComplaintEvent> story, Instant now) {
        Step<?> step = Lifecycle.STEPS.stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();
        return step.isPossible(
                ComplaintState.of(story),
                new Circumstances(COMPLAINT, somebodyAs(role), ComplaintPolicy.ofCatalogue(), now));
    }
}

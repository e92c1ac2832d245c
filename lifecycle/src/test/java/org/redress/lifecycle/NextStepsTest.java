package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COMPLAINT;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.handlerAs;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.finished;
import static org.redress.lifecycle.Stories.heard;
import static org.redress.lifecycle.Stories.imported;
import static org.redress.lifecycle.Stories.proposed;
import static org.redress.lifecycle.Stories.reached;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.receivedFrom;
import static org.redress.lifecycle.Stories.started;
import static org.redress.lifecycle.Stories.understood;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandStated;
import org.redress.events.EmotionalState;
import org.redress.events.FactEstablished;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.PreventionNotRequired;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyProposed;
import org.redress.events.Role;
import org.redress.events.TransferRequested;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.policy.Authority;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** What may be done next, for this caller, at this point of the way. */
class NextStepsTest {
    /** What a handler may do with any open case that was apologised for; its promise is open, its demand not declined. */
    private static final List<String> ALWAYS = List.of(
            "review-customer-background",
            "classify-complaint",
            "establish-fact",
            "explain-cause",
            "decline-demand",
            "record-contact-attempt",
            "record-second-apology-and-thanks",
            "make-promise",
            "fulfil-promise",
            "transfer-ownership",
            "withdraw-complaint");

    @Test
    void the_first_step_is_to_receive_it() {
        assertThat(next(at(Stage.NOT_RECEIVED), handlerAs(Role.HANDLER))).containsExactly("receive-complaint");
    }

    @Test
    void a_received_complaint_is_apologised_for_before_anything_is_explained() {
        assertThat(next(received(), handlerAs(Role.HANDLER)))
                .containsExactly(
                        "review-customer-background",
                        "apologize-and-acknowledge",
                        "classify-complaint",
                        "establish-fact",
                        "decline-demand",
                        "record-contact-attempt",
                        "make-promise",
                        "transfer-ownership",
                        "withdraw-complaint");
    }

    @Test
    void then_each_stage_has_its_own() {
        assertThat(own(at(Stage.ACKNOWLEDGED))).containsExactly("record-statement");
        assertThat(own(heard())).containsExactly("record-statement", "confirm-understanding");
        assertThat(own(at(Stage.UNDER_INVESTIGATION))).containsExactly("record-statement", "propose-remedy");
        assertThat(own(at(Stage.REMEDY_PROPOSED))).containsExactly("accept-remedy", "reject-remedy");
        assertThat(own(at(Stage.REMEDY_AGREED))).containsExactly("withdraw-acceptance", "start-remedy", "hold-remedy");
        assertThat(own(at(Stage.REMEDY_IN_PROGRESS))).containsExactly("hold-remedy", "complete-remedy");
        assertThat(own(at(Stage.ON_HOLD))).containsExactly("resume-remedy");
        assertThat(own(at(Stage.AWAITING_CONFIRMATION))).containsExactly("report-dissatisfaction");
        assertThat(own(reached())).containsExactly("confirm-satisfaction", "report-dissatisfaction");
        assertThat(own(at(Stage.RESOLVED))).isEmpty();
    }

    @Test
    void what_is_over_is_over() {
        assertThat(next(at(Stage.CLOSED), handlerAs(Role.HANDLER))).isEmpty();
        assertThat(next(at(Stage.CLOSED), handlerAs(Role.CAC_AGENT))).containsExactly("reopen-complaint");
        assertThat(next(at(Stage.WITHDRAWN), handlerAs(Role.CAC_AGENT))).isEmpty();
    }

    @Test
    void some_steps_wait_for_what_was_found_out() {
        assertThat(own(causeKnown(understood()))).contains("identify-root-cause");
        assertThat(next(causeKnown(understood()), handlerAs(Role.GROUP_LEADER))).contains("decide-prevention");
        assertThat(own(causeKnown(understood(), CauseDimension.PEOPLE, Cast.COLLEAGUE)))
                .contains("involve-responsible-person");
        assertThat(own(causeKnown(understood(), CauseDimension.PEOPLE, null)))
                .doesNotContain("involve-responsible-person");
        assertThat(next(
                        and(causeKnown(understood()), new PreventionNotRequired(said("A single case"))),
                        handlerAs(Role.GROUP_LEADER)))
                .contains("decide-prevention");
        assertThat(next(finished(), handlerAs(Role.DEALER_CAC_AGENT))).contains("close-complaint");
    }

    @Test
    void any_confirmed_fact_may_carry_a_cause() {
        FactEstablished guessed = new FactEstablished("F1", said("Somebody did it"), Basis.INFERRED);
        FactEstablished seen = new FactEstablished("F2", said("It leaks"), Basis.CONFIRMED);
        assertThat(own(and(understood(), guessed))).doesNotContain("identify-root-cause");
        assertThat(own(and(understood(), guessed, seen))).contains("identify-root-cause");
    }

    @Test
    void an_open_promise_can_be_kept() {
        assertThat(next(acknowledged(), handlerAs(Role.HANDLER))).contains("fulfil-promise");
    }

    @Test
    void what_was_declined_or_kept_is_no_longer_next() {
        assertThat(next(
                        and(
                                acknowledged(),
                                new DemandDeclined("D1", said("No"), said("A call")),
                                Stories.promiseKept("P1")),
                        handlerAs(Role.HANDLER)))
                .doesNotContain("decline-demand", "fulfil-promise");
    }

    @Test
    void a_conversation_face_to_face_may_move() {
        assertThat(next(receivedFrom(Channel.ON_SITE, EmotionalState.CALM), handlerAs(Role.HANDLER)))
                .contains("relocate-conversation");
    }

    @Test
    void a_proposal_that_settles_nothing_cannot_be_accepted() {
        List<ComplaintEvent> declined = and(understood(), new DemandDeclined("D1", said("No"), said("A call")));
        assertThat(own(proposed(declined))).contains("accept-remedy");
        ComplaintEvent another = new DemandStated("D2", said("A visit"));
        assertThat(own(and(proposed(), another))).doesNotContain("accept-remedy");
    }

    @Test
    void any_option_that_settles_everything_can_be_accepted() {
        List<ComplaintEvent> secondSettles = and(
                understood(),
                new RemedyProposed(
                        1,
                        List.of(
                                Stories.option("O1-1", RemedyKind.GOODWILL_SURPRISE),
                                Stories.option("O1-2", RemedyKind.REPAIR, "D1")),
                        Cast.NEXT_WEEK,
                        null));
        assertThat(own(secondSettles)).contains("accept-remedy");
    }

    @Test
    void any_demand_that_is_left_can_be_declined() {
        List<ComplaintEvent> secondLeft = and(
                received(),
                new DemandStated("D2", said("A visit")),
                new DemandDeclined("D1", said("No"), said("A call")));
        assertThat(next(secondLeft, handlerAs(Role.HANDLER))).contains("decline-demand");
    }

    @Test
    void a_remedy_can_be_proposed_as_long_as_any_kind_is_the_callers_to_offer() {
        Map<RemedyKind, Set<Role>> reserved = new EnumMap<>(RemedyKind.class);
        for (RemedyKind kind : RemedyKind.values()) {
            reserved.put(kind, Set.of(Role.ENGINEER));
        }
        reserved.put(RemedyKind.SERVICE_COMMITMENT, Set.of(Role.HANDLER));
        ComplaintPolicy policy = Policies.withAuthority(new Authority(reserved, Map.of()));
        assertThat(next(understood(), handlerAs(Role.HANDLER), policy)).contains("propose-remedy");
        assertThat(next(understood(), handlerAs(Role.ENGINEER), policy)).contains("propose-remedy");
        assertThat(next(understood(), handlerAs(Role.GROUP_LEADER), policy)).doesNotContain("propose-remedy");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void each_step_has_an_example_everywhere(Stage stage) {
        Circumstances at = new Circumstances(COMPLAINT, handlerAs(Role.HANDLER), ComplaintPolicy.ofCatalogue(), NOW);
        for (Step<?> step : Lifecycle.STEPS) {
            assertThat((Object) step.example().apply(ComplaintState.of(at(stage)), at))
                    .isInstanceOf(step.command());
        }
    }

    @Test
    void whoever_was_asked_may_answer() {
        List<ComplaintEvent> asked = and(started(), new TransferRequested(null, Cast.WORKSHOP, said("On leave")));
        assertThat(next(asked, Cast.mechanic())).contains("accept-transfer", "refuse-transfer");
        assertThat(next(asked, Cast.colleague()))
                .doesNotContain("accept-transfer", "refuse-transfer", "transfer-ownership");
    }

    @Test
    void an_owner_can_be_replaced_whatever_he_is_called() {
        Owner odd = new Owner(Examples.SOMEBODY_ELSE, null);
        List<ComplaintEvent> owned = and(received(), new OwnerAssigned(odd));
        assertThat(next(owned, handlerAs(Role.GROUP_LEADER))).contains("assign-owner", "transfer-ownership");
        assertThat(next(imported(), handlerAs(Role.GROUP_LEADER)))
                .contains("assign-owner")
                .doesNotContain("transfer-ownership");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"RECEIVED", "UNDER_INVESTIGATION", "REMEDY_IN_PROGRESS"})
    void a_reviewer_is_found_whatever_the_caller_is_called(Stage stage) {
        for (PersonId person : List.of(HANDLER, Examples.SOMEBODY_ELSE)) {
            Caller caller = new Caller(person, Role.HANDLER, Set.of());
            assertThat(next(at(stage), caller, Policies.withReviewers()))
                    .containsAnyOf("apologize-and-acknowledge", "propose-remedy", "complete-remedy");
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void a_complaint_is_received_whatever_the_one_way_is(Channel channel) {
        assertThat(next(List.of(), handlerAs(Role.HANDLER), Policies.withChannels(channel)))
                .containsExactly("receive-complaint");
        assertThat(next(List.of(), handlerAs(Role.HANDLER), Policies.withChannels()))
                .isEmpty();
    }

    @Test
    void each_step_tells_what_it_needs() {
        Circumstances at = new Circumstances(COMPLAINT, handlerAs(Role.CAC_AGENT), ComplaintPolicy.ofCatalogue(), NOW);
        assertThat(Lifecycle.nextSteps(ComplaintState.of(at(Stage.CLOSED)), at))
                .containsExactly(new NextStep("reopen-complaint", List.of("reason")));
        assertThat(Lifecycle.nextSteps(ComplaintState.INITIAL, at))
                .containsExactly(
                        new NextStep("receive-complaint", List.of("channel", "customer", "narrative", "demands")));
    }

    private static List<String> own(List<ComplaintEvent> history) {
        return next(history, handlerAs(Role.HANDLER)).stream()
                .filter(step -> !ALWAYS.contains(step))
                .toList();
    }

    private static List<String> next(List<ComplaintEvent> history, Caller caller) {
        return next(history, caller, ComplaintPolicy.ofCatalogue());
    }

    private static List<String> next(List<ComplaintEvent> history, Caller caller, ComplaintPolicy policy) {
        return Lifecycle.nextSteps(ComplaintState.of(history), new Circumstances(COMPLAINT, caller, policy, NOW))
                .stream()
                .map(NextStep::step)
                .toList();
    }
}

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
import org.redress.lifecycle.decision.Decision;
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
            "record-value-orientation",
            "record-customer-needs",
            "record-behavioural-style",
            "record-expected-quality",
            "record-perceived-quality",
            "classify-complaint",
            "flag-risk",
            "establish-fact",
            "request-technical-appraisal",
            "explain-cause",
            "record-customer-question",
            "decline-demand",
            "defer-demand",
            "record-counter-demand",
            "record-contact-attempt",
            "close-conversation",
            "attach-recording",
            "record-second-apology-and-thanks",
            "make-promise",
            "fulfil-promise",
            "extend-promise",
            "transfer-ownership",
            "consult-leader",
            "escalate-complaint",
            "declare-emergency",
            "link-recurrence",
            "correct-record",
            "appeal-decision",
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
                        "record-value-orientation",
                        "record-customer-needs",
                        "record-behavioural-style",
                        "record-expected-quality",
                        "record-perceived-quality",
                        "classify-complaint",
                        "flag-risk",
                        "establish-fact",
                        "request-technical-appraisal",
                        "record-customer-question",
                        "decline-demand",
                        "defer-demand",
                        "record-counter-demand",
                        "record-contact-attempt",
                        "close-conversation",
                        "attach-recording",
                        "make-promise",
                        "transfer-ownership",
                        "consult-leader",
                        "escalate-complaint",
                        "declare-emergency",
                        "link-recurrence",
                        "correct-record",
                        "appeal-decision",
                        "withdraw-complaint");
    }

    @Test
    void then_each_stage_has_its_own() {
        assertThat(own(at(Stage.ACKNOWLEDGED))).containsExactly("record-statement");
        assertThat(own(heard())).containsExactly("record-statement", "confirm-understanding");
        assertThat(own(at(Stage.UNDER_INVESTIGATION)))
                .containsExactly("record-statement", "decide-merits", "draft-remedy", "propose-remedy");
        assertThat(own(at(Stage.AWAITING_AUTHORIZATION))).containsExactly("record-statement", "decide-merits");
        assertThat(own(at(Stage.REMEDY_PROPOSED))).containsExactly("decide-merits", "accept-remedy", "reject-remedy");
        assertThat(own(at(Stage.REMEDY_AGREED)))
                .containsExactly("decide-merits", "withdraw-acceptance", "start-remedy", "hold-remedy");
        assertThat(own(at(Stage.REMEDY_IN_PROGRESS)))
                .containsExactly("decide-merits", "hold-remedy", "complete-remedy");
        assertThat(own(at(Stage.ON_HOLD))).containsExactly("decide-merits", "resume-remedy");
        assertThat(own(at(Stage.AWAITING_CONFIRMATION))).containsExactly("decide-merits", "report-dissatisfaction");
        assertThat(own(reached())).containsExactly("decide-merits", "confirm-satisfaction", "report-dissatisfaction");
        assertThat(own(at(Stage.UNREACHABLE))).containsExactly("decide-merits", "resume-contact");
        assertThat(own(at(Stage.RESOLVED))).containsExactly("decide-merits");
    }

    @Test
    void what_is_over_is_over_but_for_what_belongs_to_the_end() {
        assertThat(next(at(Stage.CLOSED), handlerAs(Role.HANDLER)))
                .containsExactly(
                        "record-expected-quality", "record-perceived-quality", "correct-record", "appeal-decision");
        assertThat(next(at(Stage.CLOSED), handlerAs(Role.CAC_AGENT))).contains("reopen-complaint");
        assertThat(next(at(Stage.CLOSED), handlerAs(Role.DEALER_CAC_AGENT))).contains("report-closure-to-cac");
        assertThat(next(at(Stage.WITHDRAWN), handlerAs(Role.CAC_AGENT))).containsExactly("correct-record");
        assertThat(next(at(Stage.MERGED), handlerAs(Role.CAC_AGENT))).containsExactly("undo-merge", "correct-record");
    }

    @Test
    void a_draft_that_waits_is_for_those_to_answer_who_have_not_asked() {
        Caller leader = new Caller(Cast.COLLEAGUE, Role.DEPARTMENT_MANAGER, Set.of(Cast.DEALER));
        assertThat(next(at(Stage.AWAITING_AUTHORIZATION), leader))
                .contains("grant-authorization", "refuse-authorization");
        assertThat(next(at(Stage.AWAITING_AUTHORIZATION), handlerAs(Role.DEPARTMENT_MANAGER)))
                .doesNotContain("grant-authorization", "refuse-authorization");
    }

    @Test
    void a_step_about_another_case_is_next_as_far_as_this_one_is_concerned() {
        assertThat(next(received(), handlerAs(Role.GROUP_LEADER)))
                .contains("merge-duplicate")
                .doesNotContain("undo-merge", "split-complaint", "undo-split");
        assertThat(next(and(received(), new DemandStated("D2", said("A visit"))), handlerAs(Role.GROUP_LEADER)))
                .contains("split-complaint");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void next_are_exactly_the_steps_whose_example_is_accepted(Stage stage) {
        ComplaintState state = ComplaintState.of(at(stage));
        for (Role role : Role.values()) {
            Circumstances at = new Circumstances(COMPLAINT, handlerAs(role), ComplaintPolicy.ofCatalogue(), NOW);
            assertThat(new NextSteps(at.policy().permissions()).of(state, at))
                    .extracting(NextStep::step)
                    .isEqualTo(Lifecycle.STEPS.stream()
                            .filter(step -> exampleIsAccepted(step, state, at))
                            .map(Step::name)
                            .toList());
        }
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
        assertThat(new NextSteps(at.policy().permissions()).of(ComplaintState.of(at(Stage.CLOSED)), at))
                .contains(
                        new NextStep("reopen-complaint", List.of("reason")),
                        new NextStep("correct-record", List.of("sequence", "correction", "reason")));
        assertThat(new NextSteps(at.policy().permissions()).of(ComplaintState.INITIAL, at))
                .containsExactly(
                        new NextStep("receive-complaint", List.of("channel", "customer", "narrative", "demands")));
    }

    private static <C> boolean exampleIsAccepted(Step<C> step, ComplaintState state, Circumstances at) {
        return step.decide(step.example().apply(state, at), state, step.exampleOf(at, state))
                instanceof Decision.Accepted;
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
        return new NextSteps(policy.permissions())
                .of(ComplaintState.of(history), new Circumstances(COMPLAINT, caller, policy, NOW)).stream()
                        .map(NextStep::step)
                        .toList();
    }
}

package org.redress.lifecycle.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.receivedFrom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Channel;
import org.redress.events.CounterDemandRecorded;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandDeferred;
import org.redress.events.DemandMoved;
import org.redress.events.DemandReturned;
import org.redress.events.DemandStated;
import org.redress.events.EmotionalState;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.RequiredFields;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** A demand is declined with a reason and an alternative, at any time while open (M-16, R-062, SC-20). */
class DemandTest {
    private static final DeferDemand DEFERRAL =
            new DeferDemand(id("D1"), text("None in stock"), text("A used pump"), NEXT_WEEK);
    private static final DemandDeferred DEFERRED =
            new DemandDeferred("D1", said("None in stock"), said("A used pump"), NEXT_WEEK);
    private static final RecordCounterDemand COUNTER = new RecordCounterDemand(text("My money back"));
    private static final DeclineDemand DECLINE =
            new DeclineDemand(id("D1"), text("Out of warranty"), text("A used pump"));
    private static final DemandDeclined DECLINED =
            new DemandDeclined("D1", said("Out of warranty"), said("A used pump"));

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void a_demand_is_declined_with_a_reason_and_an_alternative(Stage stage) {
        given(at(stage)).when(DECLINE).then(DECLINED);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_case_has_demands_to_decline(Stage stage, Refusal refusal) {
        given(at(stage)).when(DECLINE).refused(refusal);
    }

    @Test
    void what_nobody_demanded_cannot_be_declined() {
        given(received())
                .when(new DeclineDemand(id("D2"), text("No"), text("Something else")))
                .refused(Refusal.DEMAND_UNKNOWN);
    }

    @Test
    void there_is_always_a_reason_and_an_alternative() {
        assertThat(RequiredFields.of(DeclineDemand.class)).containsExactly("demand", "reason", "alternative");
    }

    @Test
    void a_demand_is_declined_once() {
        given(received(), DECLINED).when(DECLINE).alreadySo();
    }

    @Test
    void each_demand_is_declined_for_itself() {
        DemandStated second = new DemandStated("D2", said("A visit"));
        given(received(), second, new DemandDeclined("D2", said("No"), said("A call")))
                .when(DECLINE)
                .then(DECLINED);
    }

    @Test
    void bad_news_for_an_agitated_customer_are_warned_about() {
        given(receivedFrom(Channel.PHONE, EmotionalState.AGITATED))
                .when(DECLINE)
                .thenWarned(Warning.BAD_NEWS_WHILE_AGITATED, DECLINED);
        given(receivedFrom(Channel.PHONE, EmotionalState.UPSET)).when(DECLINE).then(DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"Other customers got nothing, A used pump", "Out of warranty, What another customer got"})
    void neither_reason_nor_alternative_cite_what_others_got(String reason, String alternative) {
        given(received())
                .when(new DeclineDemand(id("D1"), text(reason), text(alternative)))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    @Test
    void what_is_looked_after_in_another_case_is_declined_there() {
        given(received(), new DemandMoved("D1", "a-third")).when(DECLINE).refused(Refusal.DEMAND_MOVED);
        given(received(), new DemandMoved("D1", "a-third"), new DemandReturned("D1"))
                .when(DECLINE)
                .then(DECLINED);
    }

    // Deferring

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void what_cannot_be_met_now_comes_with_an_alternative_and_a_promise_to_come_back(Stage stage) {
        String promise = ComplaintState.of(at(stage)).promises().nextId();
        given(at(stage)).when(DEFERRAL).then(DEFERRED, comingBack(promise));
    }

    @Test
    void a_deferred_demand_still_waits_and_may_be_deferred_again() {
        given(received(), DEFERRED, comingBack("P1")).when(DEFERRAL).then(DEFERRED, comingBack("P2"));
        assertThat(ComplaintState.of(and(received(), DEFERRED)).demands().open())
                .containsExactly("D1");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_case_has_demands_to_defer_or_to_counter(Stage stage, Refusal refusal) {
        given(at(stage)).when(DEFERRAL).refused(refusal);
        given(at(stage)).when(COUNTER).refused(refusal);
    }

    @Test
    void what_nobody_demanded_was_declined_or_has_moved_is_not_deferred() {
        given(received())
                .when(new DeferDemand(id("D2"), text("No"), text("Something else"), NEXT_WEEK))
                .refused(Refusal.DEMAND_UNKNOWN);
        given(received(), DECLINED).when(DEFERRAL).refused(Refusal.DEMAND_DECLINED);
        given(received(), new DemandMoved("D1", "a-third")).when(DEFERRAL).refused(Refusal.DEMAND_MOVED);
    }

    @ParameterizedTest
    @CsvSource({"Other customers got nothing, A used pump", "None in stock, What another customer got"})
    void a_deferral_does_not_cite_what_others_got(String reason, String alternative) {
        given(received())
                .when(new DeferDemand(id("D1"), text(reason), text(alternative), NEXT_WEEK))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    @Test
    void a_deferral_is_bad_news_too() {
        given(receivedFrom(Channel.PHONE, EmotionalState.AGITATED))
                .when(DEFERRAL)
                .thenWarned(Warning.BAD_NEWS_WHILE_AGITATED, DEFERRED, comingBack("P1"));
    }

    // Counter-demands

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void what_the_customer_wants_instead_is_one_more_demand(Stage stage) {
        given(at(stage)).when(COUNTER).then(new CounterDemandRecorded("D2", said("My money back")));
    }

    @Test
    void it_is_declined_like_any_other() {
        given(received(), new CounterDemandRecorded("D2", said("My money back")))
                .when(new DeclineDemand(id("D2"), text("No"), text("A new pump")))
                .then(new DemandDeclined("D2", said("No"), said("A new pump")));
        given(received(), new CounterDemandRecorded("D2", said("My money back")))
                .when(COUNTER)
                .then(new CounterDemandRecorded("D3", said("My money back")));
    }

    private static PromiseMade comingBack(String promise) {
        return new PromiseMade(promise, PromiseKind.DEFERRED_DEMAND, null, null, NEXT_WEEK);
    }
}

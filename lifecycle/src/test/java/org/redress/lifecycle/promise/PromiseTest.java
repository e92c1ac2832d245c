package org.redress.lifecycle.promise;

import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.imported;
import static org.redress.lifecycle.Stories.nothingToPrevent;
import static org.redress.lifecycle.Stories.promiseKept;
import static org.redress.lifecycle.Stories.proposed;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.satisfied;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.DemandDeclined;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.Role;
import org.redress.lifecycle.closure.CloseComplaint;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.Stage;

/** We promise with a time, never what was declined (N-15, SC-20), and keep it once (M-30). */
class PromiseTest {
    private static final PromiseMade MADE =
            new PromiseMade("P1", PromiseKind.OF_ITS_OWN, said("A call"), said("A refund"), TOMORROW);

    @Test
    void a_promise_says_what_we_do_what_we_cannot_do_and_by_when() {
        given(received()).when(promising("A call", "A refund", "D1")).then(MADE);
        given(received()).when(promising("A call", "A refund", null)).then(MADE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN"})
    void we_promise_at_any_time_while_open(Stage stage) {
        given(at(stage)).when(promising("A call", "A refund", null)).thenWarnings();
    }

    @ParameterizedTest
    @CsvSource({"NOT_RECEIVED, COMPLAINT_UNKNOWN", "CLOSED, COMPLAINT_CLOSED", "WITHDRAWN, COMPLAINT_WITHDRAWN"})
    void promises_belong_to_an_open_case(Stage stage, Refusal refusal) {
        given(at(stage)).when(promising("A call", null, null)).refused(refusal);
        given(at(stage)).when(keeping("P1")).refused(refusal);
    }

    @Test
    void promises_are_counted_with_those_of_acknowledgement_and_proposal() {
        given(proposed())
                .when(promising("A call", "A refund", null))
                .then(new PromiseMade("P3", PromiseKind.OF_ITS_OWN, said("A call"), said("A refund"), TOMORROW));
    }

    @Test
    void a_promise_without_limits_is_warned_about() {
        given(received())
                .when(promising("A call", null, null))
                .thenWarned(
                        Warning.PROMISE_WITHOUT_LIMITS,
                        new PromiseMade("P1", PromiseKind.OF_ITS_OWN, said("A call"), null, TOMORROW));
    }

    @Test
    void what_was_declined_is_not_promised() {
        given(received(), new DemandDeclined("D1", said("No"), said("A used pump")))
                .when(promising("A new pump", null, "D1"))
                .refused(Refusal.DEMAND_DECLINED);
    }

    @Test
    void a_promise_is_about_a_demand_of_the_case() {
        given(received()).when(promising("A new pump", null, "D2")).refused(Refusal.DEMAND_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"As other customers got, A refund", "A call, What another customer got"})
    void a_promise_does_not_cite_what_others_got(String what, String cannotDo) {
        given(received()).when(promising(what, cannotDo, null)).refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    @Test
    void a_promise_is_kept() {
        given(acknowledged())
                .when(new FulfilPromise(id("P1"), text("We rang up"), text("Flowers")))
                .then(new PromiseFulfilled("P1", said("We rang up"), said("Flowers")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "RECEIVED", "CLOSED", "WITHDRAWN"})
    void at_any_time_while_open(Stage stage) {
        given(at(stage)).when(keeping("P1")).then(promiseKept("P1"));
    }

    @Test
    void a_promise_is_kept_once() {
        given(acknowledged(), promiseKept("P1")).when(keeping("P1")).alreadySo();
    }

    @Test
    void a_promise_that_fell_away_needs_no_keeping() {
        given(proposed(), new PromiseReleased("P2")).when(keeping("P2")).alreadySo();
    }

    @Test
    void the_oldest_promise_need_not_be_kept_first() {
        given(proposed()).when(keeping("P2")).then(promiseKept("P2"));
        given(proposed(), promiseKept("P1")).when(keeping("P2")).then(promiseKept("P2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2", "P0", "P01", "P-1", "p1", "P", "1", "P1 ", "P1234567890", "P9999999999"})
    void what_was_never_promised_is_not_kept(String promise) {
        given(acknowledged()).when(keeping(promise)).refused(Refusal.PROMISE_UNKNOWN);
    }

    @Test
    void an_imported_case_has_no_promises() {
        given(imported()).when(keeping("P1")).refused(Refusal.PROMISE_UNKNOWN);
    }

    @Test
    void every_promise_is_kept_before_the_case_is_closed() {
        given(causeKnown(satisfied()), nothingToPrevent())
                .as(Role.DEALER_CAC_AGENT)
                .when(new CloseComplaint(null))
                .refused(Refusal.PROMISE_OPEN);
    }

    private static MakePromise promising(String what, @Nullable String cannotDo, @Nullable String demand) {
        return new MakePromise(
                text(what), cannotDo == null ? null : text(cannotDo), TOMORROW, demand == null ? null : id(demand));
    }

    private static FulfilPromise keeping(String promise) {
        return new FulfilPromise(id(promise), text("We rang up"), null);
    }
}

package org.redress.lifecycle.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.NEXT_WEEK;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.imported;
import static org.redress.lifecycle.Stories.nothingToPrevent;
import static org.redress.lifecycle.Stories.promiseKept;
import static org.redress.lifecycle.Stories.proposed;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.satisfied;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintEscalated;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandMoved;
import org.redress.events.EscalationCause;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.PromiseReleased;
import org.redress.events.RemedyRejected;
import org.redress.events.Role;
import org.redress.lifecycle.closure.CloseComplaint;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.remedy.RejectRemedy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Promises;
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
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void we_promise_at_any_time_while_open(Stage stage) {
        given(at(stage)).when(promising("A call", "A refund", null)).thenWarnings();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
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
            names = {"NOT_RECEIVED", "RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
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
                .when(new CloseComplaint(null, null))
                .refused(Refusal.PROMISE_OPEN);
    }

    @Test
    void what_is_looked_after_in_another_case_is_promised_there() {
        given(received(), new DemandMoved("D1", "a-third"))
                .when(promising("A new pump", "A refund", "D1"))
                .refused(Refusal.DEMAND_MOVED);
    }

    // Extending

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void a_call_in_time_moves_a_promise(Stage stage) {
        given(at(stage)).when(extending("P1", NEXT_WEEK)).then(extended("P1", NEXT_WEEK));
    }

    @Test
    void a_call_at_the_last_moment_is_in_time() {
        given(acknowledged()).at(TOMORROW).when(extending("P1", NEXT_WEEK)).then(extended("P1", NEXT_WEEK));
    }

    @Test
    void a_call_a_moment_later_finds_the_promise_broken_and_moves_it_all_the_same() {
        given(acknowledged())
                .at(TOMORROW.plusNanos(1))
                .when(extending("P1", NEXT_WEEK))
                .then(new PromiseBroken("P1"), escalated("No answer yet"), extended("P1", NEXT_WEEK));
    }

    @Test
    void a_promise_that_was_recorded_as_broken_is_moved_too() {
        given(acknowledged(), new PromiseBroken("P1"), escalated("Forgotten"))
                .at(NEXT_WEEK.minusNanos(1))
                .when(extending("P1", NEXT_WEEK))
                .then(extended("P1", NEXT_WEEK));
        Promises again = ComplaintState.of(
                        and(acknowledged(), new PromiseBroken("P1"), escalated("Forgotten"), extended("P1", NEXT_WEEK)))
                .promises();
        assertThat(again.open()).containsExactly("P1");
        assertThat(again.broken()).isEmpty();
    }

    @Test
    void a_moved_promise_is_due_at_its_new_time() {
        given(acknowledged(), extended("P1", NEXT_WEEK))
                .at(NEXT_WEEK)
                .when(breaking("P1"))
                .refused(Refusal.PROMISE_NOT_OVERDUE);
        given(acknowledged(), extended("P1", NEXT_WEEK))
                .at(NEXT_WEEK.plusNanos(1))
                .when(breaking("P1"))
                .then(new PromiseBroken("P1"), escalated("Forgotten"));
    }

    @Test
    void a_promise_moves_to_a_later_time_only() {
        given(acknowledged()).when(extending("P1", TOMORROW)).refused(Refusal.NOT_LATER);
        given(acknowledged()).when(extending("P1", TOMORROW.minusNanos(1))).refused(Refusal.NOT_LATER);
        given(acknowledged()).when(extending("P1", TOMORROW.plusNanos(1))).then(extended("P1", TOMORROW.plusNanos(1)));
        given(acknowledged(), new PromiseBroken("P1"))
                .when(extending("P1", TOMORROW))
                .refused(Refusal.NOT_LATER);
    }

    @Test
    void the_promise_of_a_remedy_stays_one_when_it_is_moved() {
        given(proposed(), extended("P2", NEXT_WEEK.plusSeconds(1)))
                .when(new RejectRemedy(text("Too late"), null))
                .then(new RemedyRejected(said("Too late")), new PromiseReleased("P2"));
    }

    @Test
    void words_for_the_delay_do_not_cite_what_others_got() {
        given(acknowledged())
                .when(new ExtendPromise(id("P1"), NEXT_WEEK, Channel.PHONE, text("Other customers got nothing")))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    // Breaking

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void whoever_left_a_customer_waiting_does_not_stay_alone_with_the_case(Stage stage) {
        given(at(stage))
                .at(TOMORROW.plusNanos(1))
                .when(breaking("P1"))
                .then(new PromiseBroken("P1"), escalated("Forgotten"));
    }

    @Test
    void a_case_that_left_the_handler_before_climbs_no_further_for_it() {
        given(acknowledged(), escalated("Before"))
                .at(NEXT_WEEK)
                .when(breaking("P1"))
                .then(new PromiseBroken("P1"));
        given(acknowledged(), escalated("Before"))
                .at(TOMORROW.plusNanos(1))
                .when(extending("P1", NEXT_WEEK))
                .then(new PromiseBroken("P1"), extended("P1", NEXT_WEEK));
    }

    @Test
    void a_promise_is_not_broken_before_its_time_has_passed() {
        given(acknowledged()).at(TOMORROW).when(breaking("P1")).refused(Refusal.PROMISE_NOT_OVERDUE);
    }

    @Test
    void a_promise_is_broken_once() {
        given(acknowledged(), new PromiseBroken("P1"))
                .at(NEXT_WEEK)
                .when(breaking("P1"))
                .alreadySo();
    }

    @Test
    void a_broken_promise_can_be_kept_late() {
        given(acknowledged(), new PromiseBroken("P1")).when(keeping("P1")).then(promiseKept("P1"));
        given(acknowledged(), new PromiseBroken("P1"), promiseKept("P1"))
                .when(keeping("P1"))
                .alreadySo();
    }

    @Test
    void what_is_not_owed_any_more_is_neither_moved_nor_broken() {
        given(acknowledged(), promiseKept("P1"))
                .when(extending("P1", NEXT_WEEK))
                .refused(Refusal.PROMISE_NOT_OWED);
        given(acknowledged(), promiseKept("P1"))
                .at(NEXT_WEEK)
                .when(breaking("P1"))
                .refused(Refusal.PROMISE_NOT_OWED);
        given(proposed(), new PromiseReleased("P2"))
                .when(extending("P2", NEXT_WEEK.plusSeconds(1)))
                .refused(Refusal.PROMISE_NOT_OWED);
        given(acknowledged(), new PromiseBroken("P1"), promiseKept("P1"))
                .at(NEXT_WEEK)
                .when(breaking("P1"))
                .refused(Refusal.PROMISE_NOT_OWED);
    }

    @Test
    void what_was_never_promised_is_neither_moved_nor_broken() {
        given(acknowledged()).when(extending("P2", NEXT_WEEK)).refused(Refusal.PROMISE_UNKNOWN);
        given(acknowledged()).at(NEXT_WEEK).when(breaking("P2")).refused(Refusal.PROMISE_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_promises_of_an_open_case_are_moved_or_broken(Stage stage, Refusal refusal) {
        given(at(stage)).when(extending("P1", NEXT_WEEK)).refused(refusal);
        given(at(stage)).at(NEXT_WEEK).when(breaking("P1")).refused(refusal);
    }

    private static MakePromise promising(String what, @Nullable String cannotDo, @Nullable String demand) {
        return new MakePromise(
                text(what), cannotDo == null ? null : text(cannotDo), TOMORROW, demand == null ? null : id(demand));
    }

    private static FulfilPromise keeping(String promise) {
        return new FulfilPromise(id(promise), text("We rang up"), null);
    }

    private static ExtendPromise extending(String promise, Instant dueAt) {
        return new ExtendPromise(id(promise), dueAt, Channel.SMS, text("No answer yet"));
    }

    private static PromiseExtended extended(String promise, Instant dueAt) {
        return new PromiseExtended(promise, dueAt, Channel.SMS, said("No answer yet"));
    }

    private static RecordBrokenPromise breaking(String promise) {
        return new RecordBrokenPromise(id(promise), text("Forgotten"));
    }

    private static ComplaintEscalated escalated(String reason) {
        return new ComplaintEscalated(1, EscalationCause.PROMISE_BROKEN, said(reason));
    }
}

package org.redress.command.promise;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.NEXT_CONTACT_AT;
import static org.redress.command.complaint.ComplaintStories.NOW;
import static org.redress.command.complaint.ComplaintStories.acknowledged;
import static org.redress.command.complaint.ComplaintStories.completed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.Channel;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.DemandDeclined;
import org.redress.events.EscalationCause;
import org.redress.events.PromiseBroken;
import org.redress.events.PromiseExtended;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.promise.ExtendPromise;
import org.redress.lifecycle.promise.FulfilPromise;
import org.redress.lifecycle.promise.MakePromise;
import org.redress.lifecycle.promise.RecordBrokenPromise;

/** Promising, and keeping it. */
class PromiseTest {
    private static final Instant DUE_AT = Instant.parse("2026-03-04T08:00:00Z");

    private static final Instant EXTENDED_TO = NEXT_CONTACT_AT.plusSeconds(1);

    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(PromiseCommands::new);

    @Happens(MakePromise.class)
    void a_promise_has_a_time_and_says_what_cannot_be_done() {
        fixture.given(acknowledged())
                .when(promise("D1"), asked())
                .expectEvents(new PromiseMade(
                        "P2", PromiseKind.OF_ITS_OWN, words("We look today."), words("Not repair today."), DUE_AT));
    }

    @Refused(MakePromise.class)
    void what_was_declined_is_not_promised() {
        fixture.given(then(acknowledged(), new DemandDeclined("D1", words("Too old."), words("A used one."))))
                .when(promise("D1"), asked())
                .expectExceptionDetails(Refusal.DEMAND_DECLINED)
                .expectNoEvents();
    }

    @AlreadySo(MakePromise.class)
    void the_same_promise_sent_twice_is_one_promise() {
        fixture.given(acknowledged())
                .andGivenCommands(keyed(promise("D1")))
                .when(keyed(promise("D1")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(FulfilPromise.class)
    void a_promise_is_kept_and_something_added() {
        fixture.given(acknowledged())
                .when(fulfil("P1"), asked())
                .expectEvents(new PromiseFulfilled("P1", words("Called at nine."), words("A free wash.")));
    }

    @Refused(FulfilPromise.class)
    void what_was_not_promised_is_not_kept() {
        fixture.given(acknowledged())
                .when(fulfil("P2"), asked())
                .expectExceptionDetails(Refusal.PROMISE_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(FulfilPromise.class)
    void a_promise_is_kept_once() {
        fixture.given(completed())
                .when(fulfil("P2"), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ExtendPromise.class)
    void a_call_in_time_moves_the_promise() {
        fixture.given(acknowledged())
                .when(extend(EXTENDED_TO), asked())
                .expectEvents(new PromiseExtended("P1", EXTENDED_TO, Channel.PHONE, words("We still look.")));
    }

    @Happens(ExtendPromise.class)
    void a_call_that_comes_too_late_finds_the_promise_broken_and_moves_it_all_the_same() {
        fixture.given(overdue())
                .when(extend(EXTENDED_TO), asked())
                .expectEvents(
                        new PromiseBroken("P1"),
                        new ComplaintEscalated(1, EscalationCause.PROMISE_BROKEN, words("We still look.")),
                        new PromiseExtended("P1", EXTENDED_TO, Channel.PHONE, words("We still look.")));
    }

    @Refused(ExtendPromise.class)
    void a_promise_is_moved_to_a_later_time_only() {
        fixture.given(acknowledged())
                .when(extend(NEXT_CONTACT_AT), asked())
                .expectExceptionDetails(Refusal.NOT_LATER)
                .expectNoEvents();
    }

    @AlreadySo(ExtendPromise.class)
    void the_same_call_sent_twice_moves_the_promise_once() {
        fixture.given(acknowledged())
                .andGivenCommands(keyed(extend(EXTENDED_TO)))
                .when(keyed(extend(EXTENDED_TO)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordBrokenPromise.class)
    void whoever_left_the_customer_waiting_does_not_stay_alone_with_the_case() {
        fixture.given(overdue())
                .when(broken(), asked())
                .expectEvents(
                        new PromiseBroken("P1"),
                        new ComplaintEscalated(1, EscalationCause.PROMISE_BROKEN, words("Nobody called.")));
    }

    @Refused(RecordBrokenPromise.class)
    void a_promise_whose_time_has_not_come_is_not_broken() {
        fixture.given(acknowledged())
                .when(broken(), asked())
                .expectExceptionDetails(Refusal.PROMISE_NOT_OVERDUE)
                .expectNoEvents();
    }

    @AlreadySo(RecordBrokenPromise.class)
    void what_is_broken_is_broken() {
        fixture.given(then(overdue(), new PromiseBroken("P1")))
                .when(broken(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    /** The time of the first promise has just passed. */
    private static List<ComplaintEvent> overdue() {
        return then(
                received(), new PromiseMade("P1", PromiseKind.OF_ITS_OWN, words("We call."), null, NOW.minusMillis(1)));
    }

    private static MakePromise promise(String demand) {
        return new MakePromise(text("We look today."), text("Not repair today."), DUE_AT, id(demand));
    }

    private static FulfilPromise fulfil(String promise) {
        return new FulfilPromise(id(promise), text("Called at nine."), text("A free wash."));
    }

    private static ExtendPromise extend(Instant dueAt) {
        return new ExtendPromise(id("P1"), dueAt, Channel.PHONE, text("We still look."));
    }

    private static RecordBrokenPromise broken() {
        return new RecordBrokenPromise(id("P1"), text("Nobody called."));
    }
}

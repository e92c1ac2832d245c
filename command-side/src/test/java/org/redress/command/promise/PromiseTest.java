package org.redress.command.promise;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.acknowledged;
import static org.redress.command.complaint.ComplaintStories.completed;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.DemandDeclined;
import org.redress.events.PromiseFulfilled;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.promise.FulfilPromise;
import org.redress.lifecycle.promise.MakePromise;

/** Promising, and keeping it. */
class PromiseTest {
    private static final Instant DUE_AT = Instant.parse("2026-03-04T08:00:00Z");

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

    private static MakePromise promise(String demand) {
        return new MakePromise(text("We look today."), text("Not repair today."), DUE_AT, id(demand));
    }

    private static FulfilPromise fulfil(String promise) {
        return new FulfilPromise(id(promise), text("Called at nine."), text("A free wash."));
    }
}

package org.redress.command.demand;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.CounterDemandRecorded;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandDeferred;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.demand.DeclineDemand;
import org.redress.lifecycle.demand.DeferDemand;
import org.redress.lifecycle.demand.RecordCounterDemand;

/** What we cannot give, or not yet. */
class DemandTest {
    private static final Instant UNTIL = Instant.parse("2026-03-20T08:00:00Z");

    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(DemandCommands::new);

    @Happens(DeclineDemand.class)
    void a_demand_is_declined_with_a_reason_and_an_alternative() {
        fixture.given(received())
                .when(decline("D1"), asked())
                .expectEvents(new DemandDeclined("D1", words("It is out of warranty."), words("A used one.")));
    }

    @Refused(DeclineDemand.class)
    void only_what_was_demanded_can_be_declined() {
        fixture.given(received())
                .when(decline("D2"), asked())
                .expectExceptionDetails(Refusal.DEMAND_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(DeclineDemand.class)
    void what_was_declined_is_declined() {
        fixture.given(then(received(), new DemandDeclined("D1", words("It is out of warranty."), words("A used one."))))
                .when(decline("D1"), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(DeferDemand.class)
    void a_demand_is_put_off_to_a_promised_time() {
        fixture.given(received())
                .when(defer(), asked())
                .expectEvents(
                        new DemandDeferred("D1", words("It is not in stock."), words("A used one."), UNTIL),
                        new PromiseMade("P1", PromiseKind.DEFERRED_DEMAND, null, null, UNTIL));
    }

    @Refused(DeferDemand.class)
    void what_was_declined_is_not_put_off() {
        fixture.given(then(received(), new DemandDeclined("D1", words("Too old."), words("A used one."))))
                .when(defer(), asked())
                .expectExceptionDetails(Refusal.DEMAND_DECLINED)
                .expectNoEvents();
    }

    @AlreadySo(DeferDemand.class)
    void the_same_delay_sent_twice_is_one_promise() {
        fixture.given(received())
                .andGivenCommands(keyed(defer()))
                .when(keyed(defer()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordCounterDemand.class)
    void what_the_customer_wants_instead_is_a_demand_like_any_other() {
        fixture.given(received())
                .when(counter(), asked())
                .expectEvents(new CounterDemandRecorded("D2", words("A new gearbox.")));
    }

    @Refused(RecordCounterDemand.class)
    void nothing_is_demanded_in_a_closed_case() {
        fixture.given(closed())
                .when(counter(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(RecordCounterDemand.class)
    void the_same_counter_demand_sent_twice_is_one_demand() {
        fixture.given(received())
                .andGivenCommands(keyed(counter()))
                .when(keyed(counter()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static DeclineDemand decline(String demand) {
        return new DeclineDemand(id(demand), text("It is out of warranty."), text("A used one."));
    }

    private static DeferDemand defer() {
        return new DeferDemand(id("D1"), text("It is not in stock."), text("A used one."), UNTIL);
    }

    private static RecordCounterDemand counter() {
        return new RecordCounterDemand(text("A new gearbox."));
    }
}

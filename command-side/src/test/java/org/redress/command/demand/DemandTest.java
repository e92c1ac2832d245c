package org.redress.command.demand;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.DemandDeclined;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.demand.DeclineDemand;

/** Declining what we cannot give. */
class DemandTest {
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

    private static DeclineDemand decline(String demand) {
        return new DeclineDemand(id(demand), text("It is out of warranty."), text("A used one."));
    }
}

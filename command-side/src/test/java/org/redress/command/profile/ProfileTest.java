package org.redress.command.profile;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.withdrawn;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.BehaviouralStyleRecorded;
import org.redress.events.CustomerNeed;
import org.redress.events.CustomerNeedsRecorded;
import org.redress.events.ValueOrientation;
import org.redress.events.ValueOrientationRecorded;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.profile.RecordBehaviouralStyle;
import org.redress.lifecycle.profile.RecordCustomerNeeds;
import org.redress.lifecycle.profile.RecordValueOrientation;

/** What kind of person the customer is: each of it under the customer's key. */
class ProfileTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(ProfileCommands::new);

    @Happens(RecordValueOrientation.class)
    void what_matters_most_to_the_customer_is_noted() {
        fixture.given(received())
                .when(orientation(), asked())
                .expectEvents(new ValueOrientationRecorded(words("SPEED,RESPECT")));
    }

    @Refused(RecordValueOrientation.class)
    void nothing_is_noted_of_a_customer_whose_case_is_closed() {
        fixture.given(closed())
                .when(orientation(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(RecordValueOrientation.class)
    void the_same_orientation_sent_twice_is_noted_once() {
        fixture.given(received())
                .andGivenCommands(keyed(orientation()))
                .when(keyed(orientation()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordCustomerNeeds.class)
    void what_the_customer_seeks_is_noted() {
        fixture.given(received())
                .when(needs(), asked())
                .expectEvents(new CustomerNeedsRecorded(words("COMPENSATION,VENTING")));
    }

    @Refused(RecordCustomerNeeds.class)
    void nobody_seeks_anything_in_a_case_that_was_taken_back() {
        fixture.given(withdrawn())
                .when(needs(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_WITHDRAWN)
                .expectNoEvents();
    }

    @AlreadySo(RecordCustomerNeeds.class)
    void the_same_needs_sent_twice_are_noted_once() {
        fixture.given(received())
                .andGivenCommands(keyed(needs()))
                .when(keyed(needs()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordBehaviouralStyle.class)
    void how_the_customer_likes_to_be_spoken_with_is_noted() {
        fixture.given(received())
                .when(new RecordBehaviouralStyle(45, 5), asked())
                .expectEvents(new BehaviouralStyleRecorded(words("EAGLE"), words("45"), words("5")));
    }

    @Refused(RecordBehaviouralStyle.class)
    void nobody_is_spoken_with_where_no_complaint_is() {
        fixture.givenNoPriorActivity()
                .when(new RecordBehaviouralStyle(45, 5), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(RecordBehaviouralStyle.class)
    void the_same_style_sent_twice_is_noted_once() {
        fixture.given(received())
                .andGivenCommands(keyed(new RecordBehaviouralStyle(45, 5)))
                .when(keyed(new RecordBehaviouralStyle(45, 5)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static RecordValueOrientation orientation() {
        return new RecordValueOrientation(Set.of(ValueOrientation.RESPECT, ValueOrientation.SPEED));
    }

    private static RecordCustomerNeeds needs() {
        return new RecordCustomerNeeds(Set.of(CustomerNeed.VENTING, CustomerNeed.COMPENSATION));
    }
}

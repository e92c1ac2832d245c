package org.redress.command.acknowledgement;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.NEXT_CONTACT_AT;
import static org.redress.command.complaint.ComplaintStories.acknowledged;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.resolved;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.Duration;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.Channel;
import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.lifecycle.acknowledgement.ApologizeAndAcknowledge;
import org.redress.lifecycle.acknowledgement.RecordSecondApologyAndThanks;
import org.redress.lifecycle.decision.Refusal;

/** Apologising, first and last. */
class AcknowledgementTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(AcknowledgementCommands::new);

    @Happens(ApologizeAndAcknowledge.class)
    void the_customer_hears_an_apology_and_when_we_speak_next() {
        fixture.given(received())
                .when(apologize("We are sorry."), asked())
                .expectEvents(
                        new ApologyAndAcknowledgementGiven(
                                words("We are sorry."), Channel.PHONE, Duration.ofDays(2), NEXT_CONTACT_AT, COLLEAGUE),
                        new PromiseMade("P1", PromiseKind.NEXT_CONTACT, null, null, NEXT_CONTACT_AT));
    }

    @Refused(ApologizeAndAcknowledge.class)
    void what_others_got_is_not_said() {
        fixture.given(received())
                .when(apologize("Sorry, other customers got 500."), asked())
                .expectExceptionDetails(Refusal.COMPENSATION_PRECEDENT_CITED)
                .expectNoEvents();
    }

    @AlreadySo(ApologizeAndAcknowledge.class)
    void the_case_is_acknowledged_once() {
        fixture.given(acknowledged())
                .when(apologize("We are sorry."), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordSecondApologyAndThanks.class)
    void at_the_end_we_apologise_once_more_and_give_thanks() {
        fixture.given(resolved())
                .when(apologizeAgain(), asked())
                .expectEvents(new ClosingApologyAndThanksGiven(words("Sorry again."), words("Thank you.")));
    }

    @Refused(RecordSecondApologyAndThanks.class)
    void there_is_no_second_apology_before_the_first() {
        fixture.given(received())
                .when(apologizeAgain(), asked())
                .expectExceptionDetails(Refusal.NOT_ACKNOWLEDGED)
                .expectNoEvents();
    }

    @AlreadySo(RecordSecondApologyAndThanks.class)
    void the_same_second_apology_sent_twice_is_recorded_once() {
        fixture.given(resolved())
                .andGivenCommands(keyed(apologizeAgain()))
                .when(keyed(apologizeAgain()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static ApologizeAndAcknowledge apologize(String apology) {
        return new ApologizeAndAcknowledge(
                text(apology), Channel.PHONE, Duration.ofDays(2), NEXT_CONTACT_AT, COLLEAGUE);
    }

    private static RecordSecondApologyAndThanks apologizeAgain() {
        return new RecordSecondApologyAndThanks(text("Sorry again."), text("Thank you."));
    }
}

package org.redress.command.intake;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.CASE_NUMBER;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.CUSTOMER;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.HANDLER;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.CaseSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintReceived;
import org.redress.events.Customer;
import org.redress.events.DemandStated;
import org.redress.events.EmotionalState;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.intake.CustomerDetails;
import org.redress.lifecycle.intake.ReceiveComplaint;
import org.redress.lifecycle.policy.ComplaintPolicy;

/** Receiving a complaint. */
class IntakeTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(IntakeCommands::new);

    @Happens(ReceiveComplaint.class)
    void a_complaint_gets_a_number_its_demands_and_an_owner() {
        fixture.givenNoPriorActivity()
                .when(receive(), asked())
                .expectEvents(
                        new ComplaintReceived(
                                CASE_NUMBER,
                                Channel.PHONE,
                                CaseSource.DEALER_HOTLINE,
                                new Customer(
                                        CUSTOMER,
                                        words("Li Wei"),
                                        words("+86 10 5555 0100"),
                                        words("li.wei@example.org"),
                                        words("1 Ring Road"),
                                        Channel.SMS),
                                words("The gearbox failed a week after its repair."),
                                EmotionalState.UPSET,
                                DEALER,
                                words("Gearbox"),
                                words("Walks with a stick.")),
                        new DemandStated("D1", words("A gearbox that works.")),
                        new DemandStated("D2", words("The towing paid.")),
                        new OwnerAssigned(new Owner(COLLEAGUE, DEALER)));
    }

    @Happens(ReceiveComplaint.class)
    void what_was_not_said_is_not_recorded_and_the_receiver_owns_the_case() {
        fixture.givenNoPriorActivity()
                .when(plain(), asked())
                .expectEvents(
                        new ComplaintReceived(
                                CASE_NUMBER,
                                Channel.WEB,
                                CaseSource.DIRECT,
                                new Customer(CUSTOMER, words("Li Wei"), null, null, null, null),
                                words("It failed."),
                                EmotionalState.NOT_RECORDED,
                                null,
                                null,
                                null),
                        new DemandStated("D1", words("A gearbox that works.")),
                        new OwnerAssigned(new Owner(HANDLER, DEALER)));
    }

    @Refused(ReceiveComplaint.class)
    void a_case_is_received_once() {
        fixture.given(received())
                .when(receive(), asked())
                .expectExceptionDetails(Refusal.ALREADY_RECEIVED)
                .expectNoEvents();
    }

    @Refused(ReceiveComplaint.class)
    void the_quality_survey_asks_owners_of_new_models_only() {
        fixture.givenNoPriorActivity()
                .when(surveyed(), asked())
                .expectExceptionDetails(Refusal.NOT_A_NEW_MODEL)
                .expectNoEvents();
    }

    @Happens(ReceiveComplaint.class)
    void what_the_quality_survey_finds_about_a_new_model_is_a_complaint() {
        ComplaintFixtures.with(ComplaintPolicy.ofCatalogue().withNewModels(Set.of("Swift X")), IntakeCommands::new)
                .givenNoPriorActivity()
                .when(surveyed(), asked())
                .expectEvents(
                        new ComplaintReceived(
                                CASE_NUMBER,
                                Channel.PHONE,
                                CaseSource.PRODUCT_QUALITY_SURVEY,
                                new Customer(CUSTOMER, words("Li Wei"), null, null, null, null),
                                words("It failed."),
                                EmotionalState.NOT_RECORDED,
                                null,
                                null,
                                null,
                                "Swift X"),
                        new DemandStated("D1", words("A gearbox that works.")),
                        new OwnerAssigned(new Owner(HANDLER, DEALER)));
    }

    @Refused(ReceiveComplaint.class)
    void a_survey_about_nobody_is_no_complaint() {
        fixture.givenNoPriorActivity()
                .when(from(CaseSource.CSI_SURVEY, null), asked())
                .expectExceptionDetails(Refusal.UNIT_MISSING)
                .expectNoEvents();
    }

    @Happens(ReceiveComplaint.class)
    void what_the_manufacturers_centre_took_in_is_reported_back_there() {
        fixture.givenNoPriorActivity()
                .when(from(CaseSource.MANUFACTURER_HOTLINE, null), asked())
                .expectEvents(
                        new ComplaintReceived(
                                CASE_NUMBER,
                                Channel.PHONE,
                                CaseSource.MANUFACTURER_HOTLINE,
                                new Customer(CUSTOMER, words("Li Wei"), null, null, null, null),
                                words("It failed."),
                                EmotionalState.NOT_RECORDED,
                                null,
                                null,
                                null),
                        new DemandStated("D1", words("A gearbox that works.")),
                        new OwnerAssigned(new Owner(HANDLER, DEALER)),
                        new ComplaintForwarded(DEALER));
    }

    @AlreadySo(ReceiveComplaint.class)
    void the_same_complaint_sent_twice_is_one_complaint() {
        fixture.givenCommands(keyed(receive()))
                .when(keyed(receive()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static ReceiveComplaint receive() {
        return new ReceiveComplaint(
                Channel.PHONE,
                CaseSource.DEALER_HOTLINE,
                new CustomerDetails(
                        null,
                        id("Li Wei"),
                        id("+86 10 5555 0100"),
                        id("li.wei@example.org"),
                        id("1 Ring Road"),
                        Channel.SMS),
                text("The gearbox failed a week after its repair."),
                List.of(text("A gearbox that works."), text("The towing paid.")),
                EmotionalState.UPSET,
                DEALER,
                COLLEAGUE,
                text("Gearbox"),
                text("Walks with a stick."));
    }

    private static ReceiveComplaint plain() {
        return new ReceiveComplaint(
                Channel.WEB,
                null,
                new CustomerDetails(null, id("Li Wei"), null, null, null, null),
                text("It failed."),
                List.of(text("A gearbox that works.")),
                null,
                null,
                null,
                null,
                null);
    }

    private static ReceiveComplaint surveyed() {
        return from(CaseSource.PRODUCT_QUALITY_SURVEY, "Swift X");
    }

    private static ReceiveComplaint from(CaseSource source, @Nullable String model) {
        return new ReceiveComplaint(
                Channel.PHONE,
                source,
                new CustomerDetails(null, id("Li Wei"), null, null, null, null),
                text("It failed."),
                List.of(text("A gearbox that works.")),
                null,
                null,
                null,
                null,
                null,
                model == null ? null : id(model));
    }
}

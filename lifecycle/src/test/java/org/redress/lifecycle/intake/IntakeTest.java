package org.redress.lifecycle.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.COMPLAINT;
import static org.redress.lifecycle.Cast.CUSTOMER;
import static org.redress.lifecycle.Cast.DEALER;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.WORKSHOP;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Given.nothing;
import static org.redress.lifecycle.Stories.at;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.CaseSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintReceived;
import org.redress.events.Customer;
import org.redress.events.DemandStated;
import org.redress.events.EmotionalState;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.CaseNumber;
import org.redress.lifecycle.state.Stage;

/** A complaint gets a number, its demands and, from the first moment, an owner (M-01, N-02). */
class IntakeTest {
    private static final String NUMBER = CaseNumber.of(COMPLAINT);

    @Test
    void a_complaint_is_received_with_everything_that_was_said() {
        nothing()
                .when(new ReceiveComplaint(
                        Channel.HOTLINE_800_400,
                        CaseSource.DEALER_HOTLINE,
                        new CustomerDetails(
                                CUSTOMER,
                                id("Li Na"),
                                id("13800000000"),
                                id("li.na@example.org"),
                                id("Nanjing Road 1"),
                                Channel.SMS),
                        text("The pump failed again."),
                        List.of(text("A new pump"), text("An apology")),
                        EmotionalState.UPSET,
                        WORKSHOP,
                        COLLEAGUE,
                        text("Water pump"),
                        text("Lives alone")))
                .then(
                        new ComplaintReceived(
                                NUMBER,
                                Channel.HOTLINE_800_400,
                                CaseSource.DEALER_HOTLINE,
                                new Customer(
                                        CUSTOMER,
                                        said("Li Na"),
                                        said("13800000000"),
                                        said("li.na@example.org"),
                                        said("Nanjing Road 1"),
                                        Channel.SMS),
                                said("The pump failed again."),
                                EmotionalState.UPSET,
                                WORKSHOP,
                                said("Water pump"),
                                said("Lives alone")),
                        new DemandStated("D1", said("A new pump")),
                        new DemandStated("D2", said("An apology")),
                        new OwnerAssigned(new Owner(COLLEAGUE, WORKSHOP)));
    }

    @Test
    void what_nobody_said_is_not_made_up() {
        PersonId somebody = new PersonId("customer-" + COMPLAINT);
        nothing()
                .when(plain(Channel.PHONE, null, null))
                .then(
                        new ComplaintReceived(
                                NUMBER,
                                Channel.PHONE,
                                CaseSource.DIRECT,
                                new Customer(somebody, new Personal.Plain(somebody, "Li Na"), null, null, null, null),
                                new Personal.Plain(somebody, "It failed."),
                                EmotionalState.NOT_RECORDED,
                                null,
                                null,
                                null),
                        new DemandStated("D1", new Personal.Plain(somebody, "A new one")),
                        new OwnerAssigned(new Owner(HANDLER, DEALER)));
    }

    @Test
    void whoever_takes_it_in_owns_it_for_the_unit_concerned() {
        assertThat(ownerOf(plain(Channel.PHONE, null, WORKSHOP), handlerOf(DEALER)))
                .isEqualTo(new OwnerAssigned(new Owner(HANDLER, WORKSHOP)));
    }

    @Test
    void whoever_works_at_several_units_owns_it_for_none_in_particular() {
        assertThat(ownerOf(plain(Channel.PHONE, null, null), handlerOf(DEALER, WORKSHOP)))
                .isEqualTo(new OwnerAssigned(new Owner(HANDLER, null)));
    }

    @Test
    void whoever_works_at_no_unit_owns_it_all_the_same() {
        assertThat(ownerOf(plain(Channel.PHONE, null, null), handlerOf()))
                .isEqualTo(new OwnerAssigned(new Owner(HANDLER, null)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    FACE_TO_FACE, AGITATED
                    FACE_TO_FACE, FURIOUS
                    ON_SITE,      AGITATED
                    """)
    void an_agitated_customer_among_others_is_warned_about(Channel channel, EmotionalState mood) {
        nothing().when(plain(channel, mood, null)).thenWarnings(Warning.HANDLED_IN_PUBLIC);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    FACE_TO_FACE, UPSET
                    FACE_TO_FACE, CALM
                    FACE_TO_FACE, NOT_RECORDED
                    PHONE,        FURIOUS
                    """)
    void a_calm_one_or_one_on_the_telephone_is_not(Channel channel, EmotionalState mood) {
        nothing().when(plain(channel, mood, null)).thenWarnings();
    }

    @Test
    void a_way_that_the_organisation_does_not_open_is_refused() {
        nothing()
                .under(Policies.withChannels(Channel.PHONE))
                .when(plain(Channel.FAX, null, null))
                .refused(Refusal.CHANNEL_NOT_OPEN);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_RECEIVED")
    void an_id_is_used_once(Stage stage) {
        given(at(stage)).when(plain(Channel.PHONE, null, null)).refused(Refusal.ALREADY_RECEIVED);
    }

    // Cases that others tell us about

    @Test
    void a_surveys_case_lies_with_the_dealer_it_is_about() {
        nothing().when(from(CaseSource.CSI_SURVEY, Channel.PHONE, null, null)).refused(Refusal.UNIT_MISSING);
        nothing()
                .when(from(CaseSource.CSI_SURVEY, Channel.PHONE, WORKSHOP, null))
                .thenWarnings();
    }

    @Test
    void the_quality_survey_asks_owners_of_new_models_only() {
        Given newModels = nothing().under(Policies.withNewModels("Model 7", "Model 8"));
        newModels
                .when(from(CaseSource.PRODUCT_QUALITY_SURVEY, Channel.PHONE, null, null))
                .refused(Refusal.NOT_A_NEW_MODEL);
        newModels
                .when(from(CaseSource.PRODUCT_QUALITY_SURVEY, Channel.PHONE, null, "Model 6"))
                .refused(Refusal.NOT_A_NEW_MODEL);
        newModels
                .when(from(CaseSource.PRODUCT_QUALITY_SURVEY, Channel.PHONE, null, "Model 7"))
                .thenWarnings();
        newModels.when(from(CaseSource.DIRECT, Channel.PHONE, null, "Model 6")).thenWarnings();
    }

    @Test
    void the_model_is_on_record() {
        assertThat(nothing()
                        .when(from(CaseSource.DIRECT, Channel.PHONE, null, "Model 6"))
                        .events()
                        .getFirst())
                .isInstanceOfSatisfying(
                        ComplaintReceived.class,
                        received -> assertThat(received.productModel()).isEqualTo("Model 6"));
    }

    @ParameterizedTest
    @CsvSource({"DIRECT, CAC", "MANUFACTURER_HOTLINE, PHONE", "MANUFACTURER_WEBSITE, WEB"})
    void what_the_manufacturers_centre_took_in_first_it_wants_to_hear_back_about(CaseSource source, Channel channel) {
        assertThat(nothing().when(from(source, channel, WORKSHOP, null)).events())
                .endsWith(new OwnerAssigned(new Owner(HANDLER, WORKSHOP)), new ComplaintForwarded(WORKSHOP));
        assertThat(nothing().when(from(source, channel, null, null)).events())
                .endsWith(new OwnerAssigned(new Owner(HANDLER, DEALER)), new ComplaintForwarded(DEALER));
        assertThat(nothing()
                        .by(handlerOf())
                        .when(from(source, channel, null, null))
                        .events())
                .endsWith(new ComplaintForwarded(null));
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseSource.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MANUFACTURER_HOTLINE", "MANUFACTURER_WEBSITE", "PRODUCT_QUALITY_SURVEY"})
    void nobody_waits_for_a_report_about_any_other_case(CaseSource source) {
        assertThat(nothing().when(from(source, Channel.PHONE, WORKSHOP, null)).events())
                .endsWith(new OwnerAssigned(new Owner(HANDLER, WORKSHOP)));
    }

    private static ReceiveComplaint plain(Channel channel, @Nullable EmotionalState mood, @Nullable UnitId unit) {
        return new ReceiveComplaint(
                channel,
                null,
                new CustomerDetails(null, id("Li Na"), null, null, null, null),
                text("It failed."),
                List.of(text("A new one")),
                mood,
                unit,
                null,
                null,
                null);
    }

    private static Caller handlerOf(UnitId... units) {
        return new Caller(HANDLER, Role.HANDLER, Set.of(units));
    }

    private static ComplaintEvent ownerOf(ReceiveComplaint command, Caller caller) {
        return nothing().by(caller).when(command).events().getLast();
    }

    private static ReceiveComplaint from(
            CaseSource source, Channel channel, @Nullable UnitId unit, @Nullable String model) {
        return new ReceiveComplaint(
                channel,
                source,
                new CustomerDetails(null, id("Li Na"), null, null, null, null),
                text("It failed."),
                List.of(text("A new one")),
                null,
                unit,
                null,
                null,
                null,
                model == null ? null : id(model));
    }
}

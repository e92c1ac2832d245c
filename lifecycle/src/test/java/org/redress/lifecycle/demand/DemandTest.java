package org.redress.lifecycle.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.receivedFrom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Channel;
import org.redress.events.DemandDeclined;
import org.redress.events.DemandStated;
import org.redress.events.EmotionalState;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.input.RequiredFields;
import org.redress.lifecycle.state.Stage;

/** A demand is declined with a reason and an alternative, at any time while open (M-16, R-062, SC-20). */
class DemandTest {
    private static final DeclineDemand DECLINE =
            new DeclineDemand(id("D1"), text("Out of warranty"), text("A used pump"));
    private static final DemandDeclined DECLINED =
            new DemandDeclined("D1", said("Out of warranty"), said("A used pump"));

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN"})
    void a_demand_is_declined_with_a_reason_and_an_alternative(Stage stage) {
        given(at(stage)).when(DECLINE).then(DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"NOT_RECEIVED, COMPLAINT_UNKNOWN", "CLOSED, COMPLAINT_CLOSED", "WITHDRAWN, COMPLAINT_WITHDRAWN"})
    void only_an_open_case_has_demands_to_decline(Stage stage, Refusal refusal) {
        given(at(stage)).when(DECLINE).refused(refusal);
    }

    @Test
    void what_nobody_demanded_cannot_be_declined() {
        given(received())
                .when(new DeclineDemand(id("D2"), text("No"), text("Something else")))
                .refused(Refusal.DEMAND_UNKNOWN);
    }

    @Test
    void there_is_always_a_reason_and_an_alternative() {
        assertThat(RequiredFields.of(DeclineDemand.class)).containsExactly("demand", "reason", "alternative");
    }

    @Test
    void a_demand_is_declined_once() {
        given(received(), DECLINED).when(DECLINE).alreadySo();
    }

    @Test
    void each_demand_is_declined_for_itself() {
        DemandStated second = new DemandStated("D2", said("A visit"));
        given(received(), second, new DemandDeclined("D2", said("No"), said("A call")))
                .when(DECLINE)
                .then(DECLINED);
    }

    @Test
    void bad_news_for_an_agitated_customer_are_warned_about() {
        given(receivedFrom(Channel.PHONE, EmotionalState.AGITATED))
                .when(DECLINE)
                .thenWarned(Warning.BAD_NEWS_WHILE_AGITATED, DECLINED);
        given(receivedFrom(Channel.PHONE, EmotionalState.UPSET)).when(DECLINE).then(DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"Other customers got nothing, A used pump", "Out of warranty, What another customer got"})
    void neither_reason_nor_alternative_cite_what_others_got(String reason, String alternative) {
        given(received())
                .when(new DeclineDemand(id("D1"), text(reason), text(alternative)))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }
}

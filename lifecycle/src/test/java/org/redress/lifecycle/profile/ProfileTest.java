package org.redress.lifecycle.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.BehaviouralStyle;
import org.redress.events.BehaviouralStyleRecorded;
import org.redress.events.CustomerNeed;
import org.redress.events.CustomerNeedsRecorded;
import org.redress.events.ValueOrientation;
import org.redress.events.ValueOrientationRecorded;
import org.redress.lifecycle.Regions;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** What we note about a person is under that person's key, whatever it is (A-17, P-25, D-07, D-08, D-14). */
class ProfileTest {
    private static final RecordValueOrientation ORIENTATION =
            new RecordValueOrientation(Set.of(ValueOrientation.FAIRNESS, ValueOrientation.SPEED));
    private static final RecordCustomerNeeds NEEDS =
            new RecordCustomerNeeds(Set.of(CustomerNeed.RESPECT, CustomerNeed.COMPENSATION, CustomerNeed.VENTING));
    private static final RecordBehaviouralStyle STYLE = new RecordBehaviouralStyle(50, 0);

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void a_person_is_described_in_sealed_words_in_one_order(Stage stage) {
        given(at(stage)).when(ORIENTATION).then(new ValueOrientationRecorded(said("SPEED,FAIRNESS")));
        given(at(stage)).when(NEEDS).then(new CustomerNeedsRecorded(said("COMPENSATION,VENTING,RESPECT")));
        given(at(stage)).when(STYLE).then(new BehaviouralStyleRecorded(said("EAGLE"), said("50"), said("0")));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_while_the_case_is_open(Stage stage, Refusal refusal) {
        given(at(stage)).when(ORIENTATION).refused(refusal);
        given(at(stage)).when(NEEDS).refused(refusal);
        given(at(stage)).when(STYLE).refused(refusal);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0,  0,  OWL
                    12, 12, OWL
                    12, 38, DOVE
                    0,  50, DOVE
                    38, 12, EAGLE
                    38, 38, PEACOCK
                    50, 50, PEACOCK
                    13, 12, VARIABLE
                    12, 13, VARIABLE
                    37, 38, VARIABLE
                    38, 37, VARIABLE
                    13, 38, VARIABLE
                    38, 13, VARIABLE
                    37, 12, VARIABLE
                    12, 37, VARIABLE
                    25, 25, VARIABLE
                    """)
    void only_the_ends_of_both_axes_are_pure(int pace, int focus, BehaviouralStyle style) {
        given(received())
                .when(new RecordBehaviouralStyle(pace, focus))
                .then(new BehaviouralStyleRecorded(
                        said(style.name()), said(Integer.toString(pace)), said(Integer.toString(focus))));
    }

    @Test
    void what_kind_of_person_somebody_is_decides_nothing() {
        assertThat(Regions.of(and(
                        received(),
                        new ValueOrientationRecorded(said("SPEED")),
                        new CustomerNeedsRecorded(said("VENTING")),
                        new BehaviouralStyleRecorded(said("OWL"), said("0"), said("0")))))
                .isEqualTo(Regions.of(received()));
    }
}

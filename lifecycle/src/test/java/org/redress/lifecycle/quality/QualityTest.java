package org.redress.lifecycle.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.ComplaintEvent;
import org.redress.events.ExpectedQualityRecorded;
import org.redress.events.InvalidValue;
import org.redress.events.PerceivedQualityRecorded;
import org.redress.events.QualityDimension;
import org.redress.events.QualityScore;
import org.redress.events.QualityStage;
import org.redress.events.Role;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.Regions;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** What was expected and what was perceived are two measurements, each factor from 0 to 9, also after the end (P-05, D-12). */
class QualityTest {
    private static final List<QualityScore> SCORES = List.of(
            new QualityScore(QualityDimension.RELIABILITY, 0),
            new QualityScore(QualityDimension.RESPONSIVENESS, 9),
            new QualityScore(QualityDimension.EMPATHY, null));

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "WITHDRAWN", "MERGED"})
    void quality_is_measured_at_any_time_even_after_the_end(Stage stage) {
        given(at(stage))
                .when(new RecordExpectedQuality(QualityStage.AT_PURCHASE, SCORES))
                .then(new ExpectedQualityRecorded(QualityStage.AT_PURCHASE, SCORES));
        given(at(stage))
                .when(new RecordPerceivedQuality(QualityStage.AT_FOLLOW_UP, SCORES))
                .then(new PerceivedQualityRecorded(QualityStage.AT_FOLLOW_UP, SCORES));
    }

    @ParameterizedTest
    @CsvSource({"NOT_RECEIVED, COMPLAINT_UNKNOWN", "WITHDRAWN, COMPLAINT_WITHDRAWN", "MERGED, COMPLAINT_MERGED"})
    void of_a_case_of_ours(Stage stage, Refusal refusal) {
        given(at(stage))
                .when(new RecordExpectedQuality(QualityStage.AT_PROBLEM, SCORES))
                .refused(refusal);
        given(at(stage))
                .when(new RecordPerceivedQuality(QualityStage.AT_PROBLEM, SCORES))
                .refused(refusal);
    }

    @Test
    void what_was_measured_decides_nothing_and_may_be_measured_again() {
        ExpectedQualityRecorded expected = new ExpectedQualityRecorded(QualityStage.AT_PROBLEM, SCORES);
        PerceivedQualityRecorded perceived = new PerceivedQualityRecorded(QualityStage.AFTER_HANDLING, SCORES);
        assertThat(Regions.of(and(received(), expected, perceived))).isEqualTo(Regions.of(received()));
        given(received(), expected)
                .when(new RecordExpectedQuality(QualityStage.AT_PROBLEM, SCORES))
                .then(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void no_score_lies_outside_the_scale(int score) {
        assertThatThrownBy(() -> new QualityScore(QualityDimension.ASSURANCE, score))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must be from 0 to 9");
    }

    @Test
    void each_factor_is_named_once() {
        List<QualityScore> twice = List.of(
                new QualityScore(QualityDimension.TANGIBLES, 1), new QualityScore(QualityDimension.TANGIBLES, 2));
        assertThatThrownBy(() -> new RecordExpectedQuality(QualityStage.AT_PROBLEM, twice))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must name each dimension once");
        assertThatThrownBy(() -> new RecordPerceivedQuality(QualityStage.AT_PROBLEM, twice))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must name each dimension once");
    }

    private static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return Given.given(history, more).as(Role.DEALER_CAC_AGENT);
    }
}

package org.redress.command.quality;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.withdrawn;

import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.ExpectedQualityRecorded;
import org.redress.events.PerceivedQualityRecorded;
import org.redress.events.QualityDimension;
import org.redress.events.QualityScore;
import org.redress.events.QualityStage;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.quality.RecordExpectedQuality;
import org.redress.lifecycle.quality.RecordPerceivedQuality;

/** What the customer expected, and what was perceived. */
class QualityTest {
    private static final List<QualityScore> SCORES =
            List.of(new QualityScore(QualityDimension.RELIABILITY, 9), new QualityScore(QualityDimension.EMPATHY, 0));

    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(QualityCommands::new);

    @Happens(RecordExpectedQuality.class)
    void what_was_expected_is_measured() {
        fixture.given(received())
                .when(expected(), asked())
                .expectEvents(new ExpectedQualityRecorded(QualityStage.AT_PROBLEM, SCORES));
    }

    @Refused(RecordExpectedQuality.class)
    void nothing_is_expected_of_a_complaint_that_was_taken_back() {
        fixture.given(withdrawn())
                .when(expected(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_WITHDRAWN)
                .expectNoEvents();
    }

    @AlreadySo(RecordExpectedQuality.class)
    void the_same_expectation_sent_twice_is_one_measurement() {
        fixture.given(received())
                .andGivenCommands(keyed(expected()))
                .when(keyed(expected()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordPerceivedQuality.class)
    void what_was_perceived_is_measured_after_the_end_too() {
        fixture.given(closed())
                .when(perceived(), asked())
                .expectEvents(new PerceivedQualityRecorded(QualityStage.AT_FOLLOW_UP, SCORES));
    }

    @Refused(RecordPerceivedQuality.class)
    void nothing_is_perceived_of_a_complaint_that_was_taken_back() {
        fixture.given(withdrawn())
                .when(perceived(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_WITHDRAWN)
                .expectNoEvents();
    }

    @AlreadySo(RecordPerceivedQuality.class)
    void the_same_perception_sent_twice_is_one_measurement() {
        fixture.given(closed())
                .andGivenCommands(keyed(perceived()))
                .when(keyed(perceived()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static RecordExpectedQuality expected() {
        return new RecordExpectedQuality(QualityStage.AT_PROBLEM, SCORES);
    }

    private static RecordPerceivedQuality perceived() {
        return new RecordPerceivedQuality(QualityStage.AT_FOLLOW_UP, SCORES);
    }
}

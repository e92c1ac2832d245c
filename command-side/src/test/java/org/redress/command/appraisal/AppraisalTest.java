package org.redress.command.appraisal;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.NOW;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.emergency;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.EmergencyAppraised;
import org.redress.events.EngineerArrived;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.Role;
import org.redress.events.TechnicalAppraisalRecorded;
import org.redress.events.TechnicalAppraisalRequested;
import org.redress.lifecycle.appraisal.RecordAppraisal;
import org.redress.lifecycle.appraisal.RequestTechnicalAppraisal;
import org.redress.lifecycle.decision.Refusal;

/** The engineer says what is technically the matter. */
class AppraisalTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(AppraisalCommands::new);

    @Happens(RequestTechnicalAppraisal.class)
    void the_engineer_is_asked() {
        fixture.given(received()).when(request(), asked()).expectEvents(requested());
    }

    @Refused(RequestTechnicalAppraisal.class)
    void nobody_is_asked_about_a_closed_case() {
        fixture.given(closed())
                .when(request(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(RequestTechnicalAppraisal.class)
    void the_same_request_sent_twice_is_one_request() {
        fixture.given(received())
                .andGivenCommands(keyed(request()))
                .when(keyed(request()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(RecordAppraisal.class)
    void the_engineer_answers_what_he_was_asked() {
        fixture.given(then(received(), requested()))
                .when(record("A1"), askedBy(Role.ENGINEER))
                .expectEvents(new TechnicalAppraisalRecorded("A1", words("A seal leaks.")));
    }

    @Happens(RecordAppraisal.class)
    void the_engineer_on_site_says_unasked_what_he_sees() {
        fixture.given(then(emergency(), new EngineerEtaConfirmed(null, NOW), new EngineerArrived(NOW)))
                .when(record(null), askedBy(Role.ENGINEER))
                .expectEvents(
                        new TechnicalAppraisalRecorded("A1", words("A seal leaks.")), new EmergencyAppraised("A1"));
    }

    @Refused(RecordAppraisal.class)
    void nobody_answers_what_was_not_asked() {
        fixture.given(received())
                .when(record("A1"), askedBy(Role.ENGINEER))
                .expectExceptionDetails(Refusal.APPRAISAL_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(RecordAppraisal.class)
    void the_same_answer_sent_twice_is_one_answer() {
        fixture.given(then(received(), requested()))
                .andGivenCommands(keyed(record("A1"), Role.ENGINEER))
                .when(keyed(record("A1"), Role.ENGINEER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static TechnicalAppraisalRequested requested() {
        return new TechnicalAppraisalRequested("A1", words("Why is there no oil?"));
    }

    private static RequestTechnicalAppraisal request() {
        return new RequestTechnicalAppraisal(text("Why is there no oil?"));
    }

    private static RecordAppraisal record(@Nullable String appraisal) {
        return new RecordAppraisal(appraisal == null ? null : id(appraisal), text("A seal leaks."));
    }
}

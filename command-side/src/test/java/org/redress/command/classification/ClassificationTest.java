package org.redress.command.classification;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintType;
import org.redress.events.Severity;
import org.redress.lifecycle.classification.ClassifyComplaint;
import org.redress.lifecycle.decision.Refusal;

/** Coding a case. */
class ClassificationTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(ClassificationCommands::new);

    @Happens(ClassifyComplaint.class)
    void a_case_gets_its_codes() {
        fixture.given(received())
                .when(classify("catalogue-1"), asked())
                .expectEvents(new ComplaintClassified(
                        "catalogue-1",
                        Set.of(ComplaintType.REPAIR_SKILL, ComplaintType.PARTS),
                        Set.of(Severity.URGENT),
                        words("A multiple complaint.")));
    }

    @Refused(ClassifyComplaint.class)
    void codes_of_another_taxonomy_are_not_taken() {
        fixture.given(received())
                .when(classify("catalogue-0"), asked())
                .expectExceptionDetails(Refusal.TAXONOMY_VERSION_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(ClassifyComplaint.class)
    void the_same_coding_sent_twice_is_recorded_once() {
        fixture.given(received())
                .andGivenCommands(keyed(classify("catalogue-1")))
                .when(keyed(classify("catalogue-1")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static ClassifyComplaint classify(String taxonomyVersion) {
        return new ClassifyComplaint(
                id(taxonomyVersion),
                Set.of(ComplaintType.REPAIR_SKILL, ComplaintType.PARTS),
                Set.of(Severity.URGENT),
                text("A multiple complaint."));
    }
}

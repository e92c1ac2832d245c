package org.redress.command.investigation;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.id;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.COLLEAGUE;
import static org.redress.command.complaint.ComplaintStories.causeIdentified;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.factConfirmed;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.understood;
import static org.redress.command.complaint.ComplaintStories.words;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.BackgroundReviewed;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.FactEstablished;
import org.redress.events.Merits;
import org.redress.events.MeritsDecided;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.investigation.DecideMerits;
import org.redress.lifecycle.investigation.EstablishFact;
import org.redress.lifecycle.investigation.ExplainCause;
import org.redress.lifecycle.investigation.IdentifyRootCause;
import org.redress.lifecycle.investigation.InvolveResponsiblePerson;
import org.redress.lifecycle.investigation.ReviewCustomerBackground;

/** Finding out what happened and why, and telling the customer. */
class InvestigationTest {
    private static final Instant CONSENT_GIVEN_AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant MET_AT = Instant.parse("2026-03-02T07:00:00Z");

    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(InvestigationCommands::new);

    @Happens(ReviewCustomerBackground.class)
    void what_we_know_about_the_customer_is_looked_up() {
        fixture.given(received())
                .when(review(), asked())
                .expectEvents(new BackgroundReviewed(words("Third repair this year.")));
    }

    @Refused(ReviewCustomerBackground.class)
    void nobody_looks_up_the_customer_of_a_case_that_is_not_there() {
        fixture.givenNoPriorActivity()
                .when(review(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_UNKNOWN)
                .expectNoEvents();
    }

    @AlreadySo(ReviewCustomerBackground.class)
    void the_same_review_sent_twice_is_recorded_once() {
        fixture.given(received())
                .andGivenCommands(keyed(review()))
                .when(keyed(review()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(EstablishFact.class)
    void a_fact_says_what_it_rests_on() {
        fixture.given(factConfirmed())
                .when(establish(), asked())
                .expectEvents(new FactEstablished("F2", words("The filter was old."), Basis.OBSERVED));
    }

    @Refused(EstablishFact.class)
    void a_closed_case_is_not_investigated() {
        fixture.given(closed())
                .when(establish(), asked())
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(EstablishFact.class)
    void the_same_fact_sent_twice_is_one_fact() {
        fixture.given(understood())
                .andGivenCommands(keyed(establish()))
                .when(keyed(establish()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(IdentifyRootCause.class)
    void a_cause_rests_on_confirmed_facts() {
        fixture.given(factConfirmed())
                .when(identify(), asked())
                .expectEvents(new RootCauseIdentified(
                        CauseDimension.PEOPLE, words("The oil was forgotten."), List.of("F1"), COLLEAGUE));
    }

    @Refused(IdentifyRootCause.class)
    void a_cause_does_not_rest_on_what_was_only_said() {
        fixture.given(then(
                        understood(),
                        new FactEstablished("F1", words("Somebody forgot the oil."), Basis.CUSTOMER_STATED)))
                .when(identify(), asked())
                .expectExceptionDetails(Refusal.FACT_NOT_CONFIRMED)
                .expectNoEvents();
    }

    @AlreadySo(IdentifyRootCause.class)
    void the_same_cause_sent_twice_is_recorded_once() {
        fixture.given(factConfirmed())
                .andGivenCommands(keyed(identify()))
                .when(keyed(identify()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ExplainCause.class)
    void the_customer_hears_why_it_happened() {
        fixture.given(causeIdentified())
                .when(explain(), asked())
                .expectEvents(new CauseExplained(words("We did not look twice.")));
    }

    @Happens(ExplainCause.class)
    void explaining_a_misunderstanding_resolves_the_case_when_the_customer_says_so() {
        fixture.given(causeIdentified(CauseDimension.MISUNDERSTANDING, null))
                .when(new ExplainCause(text("The light means: refuel."), SatisfactionLevel.SATISFIED), asked())
                .expectEvents(
                        new CauseExplained(words("The light means: refuel.")),
                        new MisunderstandingCleared(SatisfactionLevel.SATISFIED));
    }

    @Refused(ExplainCause.class)
    void the_apology_comes_before_the_explanation() {
        fixture.given(received())
                .when(explain(), asked())
                .expectExceptionDetails(Refusal.NOT_ACKNOWLEDGED)
                .expectNoEvents();
    }

    @AlreadySo(ExplainCause.class)
    void the_same_explanation_sent_twice_is_recorded_once() {
        fixture.given(causeIdentified())
                .andGivenCommands(keyed(explain()))
                .when(keyed(explain()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(InvolveResponsiblePerson.class)
    void the_employee_meets_the_customer_having_agreed_to_it() {
        fixture.given(causeIdentified(CauseDimension.PEOPLE, COLLEAGUE))
                .when(involve(CONSENT_GIVEN_AT), asked())
                .expectEvents(
                        new ResponsiblePersonInvolved(COLLEAGUE, CONSENT_GIVEN_AT, MET_AT, words("They shook hands.")));
    }

    @Refused(InvolveResponsiblePerson.class)
    void nobody_meets_the_customer_without_having_agreed() {
        fixture.given(causeIdentified(CauseDimension.PEOPLE, COLLEAGUE))
                .when(involve(null), asked())
                .expectExceptionDetails(Refusal.CONSENT_MISSING)
                .expectNoEvents();
    }

    @AlreadySo(InvolveResponsiblePerson.class)
    void the_same_meeting_sent_twice_is_recorded_once() {
        fixture.given(causeIdentified(CauseDimension.PEOPLE, COLLEAGUE))
                .andGivenCommands(keyed(involve(CONSENT_GIVEN_AT)))
                .when(keyed(involve(CONSENT_GIVEN_AT)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(DecideMerits.class)
    void it_is_decided_whether_the_complaint_is_right() {
        fixture.given(understood()).when(decideMerits(), asked()).expectEvents(meritsDecided());
    }

    @Refused(DecideMerits.class)
    void nobody_is_found_wrong_before_being_understood() {
        fixture.given(received())
                .when(decideMerits(), asked())
                .expectExceptionDetails(Refusal.NOT_UNDER_INVESTIGATION)
                .expectNoEvents();
    }

    @AlreadySo(DecideMerits.class)
    void what_is_right_is_right() {
        fixture.given(then(understood(), meritsDecided()))
                .when(decideMerits(), asked())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static MeritsDecided meritsDecided() {
        return new MeritsDecided(Merits.PARTLY_UPHELD, words("The oil was ours, the crash was not."));
    }

    private static DecideMerits decideMerits() {
        return new DecideMerits(Merits.PARTLY_UPHELD, text("The oil was ours, the crash was not."));
    }

    private static ReviewCustomerBackground review() {
        return new ReviewCustomerBackground(text("Third repair this year."));
    }

    private static EstablishFact establish() {
        return new EstablishFact(text("The filter was old."), Basis.OBSERVED);
    }

    private static IdentifyRootCause identify() {
        return new IdentifyRootCause(
                CauseDimension.PEOPLE, text("The oil was forgotten."), List.of(id("F1")), COLLEAGUE);
    }

    private static ExplainCause explain() {
        return new ExplainCause(text("We did not look twice."), null);
    }

    private static InvolveResponsiblePerson involve(@Nullable Instant consentGivenAt) {
        return new InvolveResponsiblePerson(COLLEAGUE, consentGivenAt, MET_AT, text("They shook hands."));
    }
}

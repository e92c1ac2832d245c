package org.redress.lifecycle.investigation;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.id;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.importedAndReopened;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.receivedFrom;
import static org.redress.lifecycle.Stories.understood;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.BackgroundReviewed;
import org.redress.events.Basis;
import org.redress.events.CauseDimension;
import org.redress.events.CauseExplained;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.ConversationRelocated;
import org.redress.events.EmotionalState;
import org.redress.events.FactEstablished;
import org.redress.events.Merits;
import org.redress.events.MeritsDecided;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.PersonId;
import org.redress.events.ResponsiblePersonInvolved;
import org.redress.events.RootCauseIdentified;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.Stage;

/** Facts with their basis, a cause on confirmed facts (M-09, SC-37), an explanation after the apology. */
class InvestigationTest {
    private static final ReviewCustomerBackground REVIEW = new ReviewCustomerBackground(text("Second complaint"));
    private static final EstablishFact FACT = new EstablishFact(text("The seal is broken"), Basis.OBSERVED);
    private static final FactEstablished CONFIRMED =
            new FactEstablished("F1", said("The seal is broken"), Basis.CONFIRMED);
    private static final ExplainCause EXPLANATION = new ExplainCause(text("A bad seal"), null);
    private static final CauseExplained EXPLAINED = new CauseExplained(said("A bad seal"));

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void finding_out_goes_on_while_the_case_is_open(Stage stage) {
        given(at(stage)).when(REVIEW).then(new BackgroundReviewed(said("Second complaint")));
        given(at(stage)).when(FACT).then(new FactEstablished("F1", said("The seal is broken"), Basis.OBSERVED));
        given(at(stage), CONFIRMED).when(cause("F1")).then(identified("F1"));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void it_ends_with_the_case(Stage stage, Refusal refusal) {
        Stream.of(REVIEW, FACT, cause("F1"), EXPLANATION, involvement(COLLEAGUE, NOW, NOW))
                .forEach(command -> given(at(stage)).when(command).refused(refusal));
    }

    @Test
    void facts_are_counted() {
        given(received(), CONFIRMED)
                .when(FACT)
                .then(new FactEstablished("F2", said("The seal is broken"), Basis.OBSERVED));
    }

    @Test
    void a_cause_names_the_employee_whose_conduct_it_was() {
        given(received(), CONFIRMED)
                .when(new IdentifyRootCause(CauseDimension.PEOPLE, text("Rude"), List.of(id("F1")), COLLEAGUE))
                .then(new RootCauseIdentified(CauseDimension.PEOPLE, said("Rude"), List.of("F1"), COLLEAGUE));
    }

    @Test
    void a_cause_may_be_found_again() {
        given(causeKnown(received())).when(cause("F1")).then(identified("F1"));
    }

    @Test
    void a_cause_rests_on_known_facts() {
        given(received(), CONFIRMED).when(cause("F1", "F2")).refused(Refusal.FACT_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(value = Basis.class, mode = EnumSource.Mode.EXCLUDE, names = "CONFIRMED")
    void a_cause_rests_on_confirmed_facts(Basis basis) {
        given(received(), CONFIRMED, new FactEstablished("F2", said("Somebody did it"), basis))
                .when(cause("F1", "F2"))
                .refused(Refusal.FACT_NOT_CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void the_cause_is_explained_after_the_apology(Stage stage) {
        given(at(stage)).when(EXPLANATION).then(EXPLAINED);
    }

    @Test
    void nothing_is_explained_before_the_apology() {
        given(received()).when(EXPLANATION).refused(Refusal.NOT_ACKNOWLEDGED);
        given(importedAndReopened()).when(EXPLANATION).refused(Refusal.NOT_ACKNOWLEDGED);
    }

    @Test
    void an_explanation_does_not_cite_what_others_got() {
        given(acknowledged())
                .when(new ExplainCause(text("As another customer received"), null))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    @Test
    void an_explanation_among_others_is_warned_about() {
        List<ComplaintEvent> loud = causeKnown(
                understood(acknowledged(receivedFrom(Channel.FACE_TO_FACE, EmotionalState.FURIOUS))),
                CauseDimension.MISUNDERSTANDING,
                null);
        given(loud).when(EXPLANATION).thenWarned(Warning.HANDLED_IN_PUBLIC, EXPLAINED);
        given(loud).when(asking(SatisfactionLevel.SATISFIED)).thenWarnings(Warning.HANDLED_IN_PUBLIC);
        given(loud, new ConversationRelocated(said("Meeting room")))
                .when(EXPLANATION)
                .then(EXPLAINED);
    }

    @ParameterizedTest
    @EnumSource(
            value = SatisfactionLevel.class,
            names = {"DISSATISFIED_BUT_ACCEPTABLE", "SATISFIED", "VERY_SATISFIED"})
    void a_misunderstanding_is_resolved_by_explaining_it(SatisfactionLevel answer) {
        given(misunderstood()).when(asking(answer)).then(EXPLAINED, new MisunderstandingCleared(answer));
    }

    @ParameterizedTest
    @EnumSource(
            value = SatisfactionLevel.class,
            names = {"DISSATISFIED_UNACCEPTABLE", "NOT_REACHED"})
    void not_by_explaining_it_in_vain(SatisfactionLevel answer) {
        given(misunderstood()).when(asking(answer)).refused(Refusal.LEVEL_NOT_ACCEPTABLE);
    }

    @Test
    void a_closed_question_asks_about_a_cause() {
        given(understood()).when(asking(SatisfactionLevel.SATISFIED)).refused(Refusal.ROOT_CAUSE_MISSING);
    }

    @ParameterizedTest
    @EnumSource(value = CauseDimension.class, mode = EnumSource.Mode.EXCLUDE, names = "MISUNDERSTANDING")
    void a_closed_question_resolves_a_misunderstanding_only(CauseDimension dimension) {
        given(causeKnown(understood(), dimension, null))
                .when(asking(SatisfactionLevel.SATISFIED))
                .refused(Refusal.NOT_A_MISUNDERSTANDING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {
                "ACKNOWLEDGED",
                "REMEDY_PROPOSED",
                "REMEDY_AGREED",
                "REMEDY_IN_PROGRESS",
                "ON_HOLD",
                "AWAITING_CONFIRMATION",
                "RESOLVED"
            })
    void a_closed_question_resolves_nothing_outside_the_investigation(Stage stage) {
        given(causeKnown(at(stage), CauseDimension.MISUNDERSTANDING, null))
                .when(asking(SatisfactionLevel.SATISFIED))
                .refused(Refusal.NOT_UNDER_INVESTIGATION);
    }

    @Test
    void the_employee_concerned_meets_the_customer_with_consent() {
        given(causedByColleague())
                .when(involvement(COLLEAGUE, NOW, TOMORROW))
                .then(new ResponsiblePersonInvolved(COLLEAGUE, NOW, TOMORROW, said("They shook hands")));
        given(causedByColleague())
                .when(involvement(COLLEAGUE, NOW, NOW))
                .then(new ResponsiblePersonInvolved(COLLEAGUE, NOW, NOW, said("They shook hands")));
    }

    @Test
    void consent_comes_before_the_meeting() {
        given(causedByColleague()).when(involvement(COLLEAGUE, null, NOW)).refused(Refusal.CONSENT_MISSING);
        given(causedByColleague())
                .when(involvement(COLLEAGUE, NOW.plusMillis(1), NOW))
                .refused(Refusal.CONSENT_MISSING);
    }

    @Test
    void nobody_is_involved_before_the_cause_is_known() {
        given(understood()).when(involvement(COLLEAGUE, NOW, NOW)).refused(Refusal.ROOT_CAUSE_MISSING);
    }

    @ParameterizedTest
    @EnumSource(value = CauseDimension.class, mode = EnumSource.Mode.EXCLUDE, names = "PEOPLE")
    void nobody_is_involved_in_what_no_person_caused(CauseDimension dimension) {
        given(causeKnown(understood(), dimension, COLLEAGUE))
                .when(involvement(COLLEAGUE, NOW, NOW))
                .refused(Refusal.CAUSE_IS_NOT_A_PERSON);
    }

    @Test
    void nobody_else_is_involved_instead() {
        given(causedByColleague()).when(involvement(HANDLER, NOW, NOW)).refused(Refusal.NOT_THE_RESPONSIBLE_PERSON);
        given(causeKnown(understood(), CauseDimension.PEOPLE, null))
                .when(involvement(COLLEAGUE, NOW, NOW))
                .refused(Refusal.NOT_THE_RESPONSIBLE_PERSON);
    }

    // Merits

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "RECEIVED", "ACKNOWLEDGED", "CLOSED", "WITHDRAWN", "MERGED"})
    void whether_the_complaint_is_right_is_decided_once_it_is_investigated(Stage stage) {
        given(at(stage)).when(merits(Merits.PARTLY_UPHELD)).then(decided(Merits.PARTLY_UPHELD));
    }

    @Test
    void another_finding_stands_beside_an_earlier_one_and_the_same_is_no_news() {
        given(understood(), decided(Merits.UPHELD))
                .when(merits(Merits.NOT_UPHELD))
                .then(decided(Merits.NOT_UPHELD));
        given(understood(), decided(Merits.UPHELD)).when(merits(Merits.UPHELD)).alreadySo();
        given(understood(), decided(Merits.UPHELD), decided(Merits.NOT_UPHELD))
                .when(merits(Merits.UPHELD))
                .then(decided(Merits.UPHELD));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED, COMPLAINT_UNKNOWN
                    RECEIVED,     NOT_UNDER_INVESTIGATION
                    ACKNOWLEDGED, NOT_UNDER_INVESTIGATION
                    CLOSED,       COMPLAINT_CLOSED
                    WITHDRAWN,    COMPLAINT_WITHDRAWN
                    MERGED,       COMPLAINT_MERGED
                    """)
    void not_before_and_not_after(Stage stage, Refusal refusal) {
        given(at(stage)).when(merits(Merits.UPHELD)).refused(refusal);
    }

    private static List<ComplaintEvent> misunderstood() {
        return causeKnown(understood(), CauseDimension.MISUNDERSTANDING, null);
    }

    private static List<ComplaintEvent> causedByColleague() {
        return causeKnown(received(), CauseDimension.PEOPLE, COLLEAGUE);
    }

    private static IdentifyRootCause cause(String... facts) {
        return new IdentifyRootCause(
                CauseDimension.SUPPLIER,
                text("A bad seal"),
                Stream.of(facts).map(fact -> id(fact)).toList(),
                null);
    }

    private static RootCauseIdentified identified(String... facts) {
        return new RootCauseIdentified(CauseDimension.SUPPLIER, said("A bad seal"), List.of(facts), null);
    }

    private static ExplainCause asking(SatisfactionLevel answer) {
        return new ExplainCause(text("A bad seal"), answer);
    }

    private static InvolveResponsiblePerson involvement(PersonId person, @Nullable Instant consent, Instant met) {
        return new InvolveResponsiblePerson(person, consent, met, text("They shook hands"));
    }

    private static DecideMerits merits(Merits merits) {
        return new DecideMerits(merits, text("The seal was bad"));
    }

    private static MeritsDecided decided(Merits merits) {
        return new MeritsDecided(merits, said("The seal was bad"));
    }
}

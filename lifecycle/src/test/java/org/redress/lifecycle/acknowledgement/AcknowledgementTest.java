package org.redress.lifecycle.acknowledgement;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.HANDLER;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.imported;
import static org.redress.lifecycle.Stories.importedAndReopened;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.receivedFrom;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.AcknowledgementInherited;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.BackgroundReviewed;
import org.redress.events.Channel;
import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.ComplaintEvent;
import org.redress.events.ConversationRelocated;
import org.redress.events.EmotionalState;
import org.redress.events.InvestigationBegun;
import org.redress.events.PersonId;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.PromiseKind;
import org.redress.events.PromiseMade;
import org.redress.events.RiskFlagged;
import org.redress.events.Severity;
import org.redress.lifecycle.Policies;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Warning;
import org.redress.lifecycle.state.Stage;

/** We apologise first of all (M-05, R-053), never saying who is liable, and again at the end (P-01). */
class AcknowledgementTest {
    private static final BackgroundReviewed BACKGROUND = new BackgroundReviewed(said("Second complaint this year"));
    private static final ComplaintEvent PROMISE = new PromiseMade("P1", PromiseKind.NEXT_CONTACT, null, null, TOMORROW);

    @Test
    void an_apology_promises_the_next_contact() {
        given(received(), BACKGROUND).when(apology(COLLEAGUE)).then(apologised(COLLEAGUE), PROMISE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void the_customer_is_acknowledged_once(Stage stage) {
        given(at(stage)).when(apology(null)).alreadySo();
    }

    @Test
    void a_case_that_was_imported_is_apologised_for_wherever_it_stands() {
        given(imported(), BACKGROUND).when(apology(null)).then(apologised(null), PROMISE);
        given(importedAndReopened(), BACKGROUND).when(apology(null)).then(apologised(null), PROMISE);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_complaint_is_apologised_for(Stage stage, Refusal refusal) {
        given(at(stage)).when(apology(null)).refused(refusal);
        given(at(stage)).when(thanks()).refused(refusal);
    }

    @Test
    void speaking_before_looking_up_the_background_is_warned_about() {
        given(received()).when(apology(null)).thenWarned(Warning.BACKGROUND_NOT_REVIEWED, apologised(null), PROMISE);
    }

    @Test
    void an_agitated_customer_among_others_is_warned_about() {
        List<ComplaintEvent> loud = receivedFrom(Channel.FACE_TO_FACE, EmotionalState.AGITATED);
        given(loud, BACKGROUND).when(apology(null)).thenWarnings(Warning.HANDLED_IN_PUBLIC);
        given(loud).when(apology(null)).thenWarnings(Warning.BACKGROUND_NOT_REVIEWED, Warning.HANDLED_IN_PUBLIC);
        given(loud, BACKGROUND, new ConversationRelocated(said("Meeting room")))
                .when(apology(null))
                .thenWarnings();
    }

    @Test
    void an_apology_does_not_cite_what_others_got() {
        given(received())
                .when(new ApologizeAndAcknowledge(
                        text("Another customer got 200"), Channel.PHONE, Duration.ofDays(3), TOMORROW, null))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    @Test
    void words_to_the_customer_need_a_reviewer_where_the_policy_asks_for_one() {
        given(received()).under(Policies.withReviewers()).when(apology(null)).refused(Refusal.REVIEWER_MISSING);
        given(received(), BACKGROUND)
                .under(Policies.withReviewers())
                .when(apology(COLLEAGUE))
                .then(apologised(COLLEAGUE), PROMISE);
    }

    @Test
    void nobody_reviews_his_own_words() {
        given(received()).when(apology(HANDLER)).refused(Refusal.REVIEWER_IS_AUTHOR);
        given(received()).under(Policies.withReviewers()).when(apology(HANDLER)).refused(Refusal.REVIEWER_IS_AUTHOR);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void a_second_apology_and_thanks_may_follow_at_any_time(Stage stage) {
        given(at(stage)).when(thanks()).then(new ClosingApologyAndThanksGiven(said("Sorry again"), said("Thank you")));
    }

    @Test
    void a_second_apology_follows_a_first() {
        given(received()).when(thanks()).refused(Refusal.NOT_ACKNOWLEDGED);
        given(importedAndReopened()).when(thanks()).refused(Refusal.NOT_ACKNOWLEDGED);
    }

    @ParameterizedTest
    @CsvSource({"Another customer got 200, Thank you", "Sorry again, Other customers got nothing"})
    void neither_the_second_apology_nor_the_thanks_cite_what_others_got(String apology, String thanks) {
        given(acknowledged())
                .when(new RecordSecondApologyAndThanks(text(apology), text(thanks)))
                .refused(Refusal.COMPENSATION_PRECEDENT_CITED);
    }

    @Test
    void where_the_read_back_is_left_out_the_investigation_begins_with_the_apology() {
        ProcedureStepOverridden leftOut =
                new ProcedureStepOverridden(ProcedureStep.READ_BACK, said("A letter"), COLLEAGUE);
        given(received(), BACKGROUND, leftOut)
                .when(apology(COLLEAGUE))
                .then(apologised(COLLEAGUE), PROMISE, new InvestigationBegun());
        given(importedAndReopened(), BACKGROUND, leftOut)
                .when(apology(COLLEAGUE))
                .then(apologised(COLLEAGUE), PROMISE);
        given(
                        received(),
                        BACKGROUND,
                        new ProcedureStepOverridden(ProcedureStep.ROOT_CAUSE, said("A letter"), COLLEAGUE))
                .when(apology(COLLEAGUE))
                .then(apologised(COLLEAGUE), PROMISE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"HOSTILE", "LITIGATION_RISK"})
    void where_words_may_be_read_out_in_court_somebody_else_reads_them_first(Severity risk) {
        RiskFlagged threatened = new RiskFlagged(risk, said("He threatens us"));
        given(received(), BACKGROUND, threatened).when(apology(null)).refused(Refusal.REVIEWER_MISSING);
        given(received(), BACKGROUND, threatened).when(apology(COLLEAGUE)).then(apologised(COLLEAGUE), PROMISE);
    }

    @Test
    void a_customer_of_a_case_that_was_split_off_heard_us_already() {
        given(received(), new AcknowledgementInherited("a-third"))
                .when(apology(null))
                .alreadySo();
    }

    private static ApologizeAndAcknowledge apology(@Nullable PersonId reviewedBy) {
        return new ApologizeAndAcknowledge(
                text("We are sorry."), Channel.EMAIL, Duration.ofDays(3), TOMORROW, reviewedBy);
    }

    private static ApologyAndAcknowledgementGiven apologised(@Nullable PersonId reviewedBy) {
        return new ApologyAndAcknowledgementGiven(
                said("We are sorry."), Channel.EMAIL, Duration.ofDays(3), TOMORROW, reviewedBy);
    }

    private static RecordSecondApologyAndThanks thanks() {
        return new RecordSecondApologyAndThanks(text("Sorry again"), text("Thank you"));
    }
}

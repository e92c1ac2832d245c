package org.redress.lifecycle.statement;

import static org.redress.lifecycle.Cast.COLLEAGUE;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Given.given;
import static org.redress.lifecycle.Stories.acknowledged;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.causeKnown;
import static org.redress.lifecycle.Stories.heard;
import static org.redress.lifecycle.Stories.importedAndReopened;
import static org.redress.lifecycle.Stories.proposed;
import static org.redress.lifecycle.Stories.reopened;
import static org.redress.lifecycle.Stories.understood;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.CauseDimension;
import org.redress.events.InvestigationBegun;
import org.redress.events.MisunderstandingCleared;
import org.redress.events.ProcedureStep;
import org.redress.events.ProcedureStepOverridden;
import org.redress.events.SatisfactionLevel;
import org.redress.events.StatementRecorded;
import org.redress.events.UnderstandingConfirmed;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** A statement follows the apology, facts and feelings apart (M-06); its read-back opens the investigation (M-07). */
class StatementTest {
    private static final ProcedureStepOverridden LEFT_OUT =
            new ProcedureStepOverridden(ProcedureStep.READ_BACK, said("A letter"), COLLEAGUE);
    private static final RecordStatement STATEMENT = new RecordStatement(
            LocalDate.parse("2026-02-27"),
            text("who"),
            text("what"),
            text("where"),
            text("how"),
            text("why"),
            text("degree"),
            text("feelings"),
            text("ignition"));
    private static final StatementRecorded RECORDED = new StatementRecorded(
            LocalDate.parse("2026-02-27"),
            said("who"),
            said("what"),
            said("where"),
            said("how"),
            said("why"),
            said("degree"),
            said("feelings"),
            said("ignition"));
    private static final ConfirmUnderstanding READ_BACK = new ConfirmUnderstanding(text("Your pump leaks."));
    private static final UnderstandingConfirmed CONFIRMED = new UnderstandingConfirmed(said("Your pump leaks."));

    @Test
    void a_statement_is_recorded_after_the_apology() {
        given(acknowledged()).when(STATEMENT).then(RECORDED);
    }

    @Test
    void a_later_statement_stands_beside_the_earlier() {
        given(heard()).when(STATEMENT).then(RECORDED);
        given(understood()).when(STATEMENT).then(RECORDED);
        given(reopened()).when(STATEMENT).then(RECORDED);
    }

    @Test
    void what_the_customer_does_not_tell_stays_open() {
        given(acknowledged())
                .when(new RecordStatement(
                        null, text("a"), text("b"), text("c"), text("d"), text("e"), text("f"), null, null))
                .then(new StatementRecorded(
                        null, said("a"), said("b"), said("c"), said("d"), said("e"), said("f"), null, null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,          COMPLAINT_UNKNOWN
                    RECEIVED,              NOT_ACKNOWLEDGED
                    REMEDY_PROPOSED,       NOT_UNDER_INVESTIGATION
                    REMEDY_AGREED,         NOT_UNDER_INVESTIGATION
                    REMEDY_IN_PROGRESS,    NOT_UNDER_INVESTIGATION
                    ON_HOLD,               NOT_UNDER_INVESTIGATION
                    AWAITING_CONFIRMATION, NOT_UNDER_INVESTIGATION
                    UNREACHABLE,           NOT_UNDER_INVESTIGATION
                    RESOLVED,              NOT_UNDER_INVESTIGATION
                    CLOSED,                COMPLAINT_CLOSED
                    WITHDRAWN,             COMPLAINT_WITHDRAWN
                    MERGED,                COMPLAINT_MERGED
                    """)
    void a_statement_is_refused_elsewhere(Stage stage, Refusal refusal) {
        given(at(stage)).when(STATEMENT).refused(refusal);
    }

    @Test
    void a_reopened_imported_case_is_apologised_for_before_anybody_listens() {
        given(importedAndReopened()).when(STATEMENT).refused(Refusal.NOT_ACKNOWLEDGED);
        given(importedAndReopened()).when(READ_BACK).refused(Refusal.NOT_ACKNOWLEDGED);
        given(acknowledged(importedAndReopened())).when(STATEMENT).then(RECORDED);
        given(acknowledged(importedAndReopened()), RECORDED).when(READ_BACK).then(CONFIRMED);
    }

    @Test
    void the_read_back_is_confirmed_by_the_customer() {
        given(heard()).when(READ_BACK).then(CONFIRMED);
    }

    @Test
    void a_read_back_needs_a_statement() {
        given(acknowledged()).when(READ_BACK).refused(Refusal.STATEMENT_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {
                "UNDER_INVESTIGATION",
                "REMEDY_PROPOSED",
                "REMEDY_AGREED",
                "REMEDY_IN_PROGRESS",
                "ON_HOLD",
                "AWAITING_CONFIRMATION",
                "RESOLVED"
            })
    void understanding_is_confirmed_once(Stage stage) {
        given(at(stage)).when(READ_BACK).alreadySo();
    }

    @Test
    void a_misunderstanding_that_was_cleared_without_a_read_back_needs_none_any_more() {
        given(
                        causeKnown(acknowledged(importedAndReopened()), CauseDimension.MISUNDERSTANDING, null),
                        new MisunderstandingCleared(SatisfactionLevel.SATISFIED))
                .when(READ_BACK)
                .refused(Refusal.NOT_UNDER_INVESTIGATION);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED, COMPLAINT_UNKNOWN
                    RECEIVED,     NOT_ACKNOWLEDGED
                    CLOSED,       COMPLAINT_CLOSED
                    WITHDRAWN,    COMPLAINT_WITHDRAWN
                    MERGED,       COMPLAINT_MERGED
                    """)
    void a_read_back_is_refused_elsewhere(Stage stage, Refusal refusal) {
        given(at(stage)).when(READ_BACK).refused(refusal);
    }

    // Without a read-back

    @Test
    void a_read_back_that_was_left_out_can_still_be_given() {
        given(heard(), LEFT_OUT, new InvestigationBegun()).when(READ_BACK).then(CONFIRMED);
        given(heard(), LEFT_OUT, new InvestigationBegun(), CONFIRMED)
                .when(READ_BACK)
                .alreadySo();
        given(acknowledged(), LEFT_OUT, new InvestigationBegun())
                .when(READ_BACK)
                .refused(Refusal.STATEMENT_MISSING);
    }

    @Test
    void not_once_a_way_out_is_on_the_table() {
        given(proposed(and(heard(), LEFT_OUT, new InvestigationBegun())))
                .when(READ_BACK)
                .refused(Refusal.NOT_UNDER_INVESTIGATION);
    }
}

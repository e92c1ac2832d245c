package org.redress.lifecycle.reporting;

import static org.redress.lifecycle.Cast.DEALER;
import static org.redress.lifecycle.Cast.WORKSHOP;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.closed;
import static org.redress.lifecycle.Stories.held;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.started;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ClosingOutcome;
import org.redress.events.ClosureReported;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintForwarded;
import org.redress.events.ComplaintReopened;
import org.redress.events.ComplaintType;
import org.redress.events.HoldReason;
import org.redress.events.MajorCaseNotified;
import org.redress.events.ProgressReportSent;
import org.redress.events.RemedyKind;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSent;
import org.redress.events.ResultReportSuspended;
import org.redress.events.RiskCleared;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.StatusReportSent;
import org.redress.lifecycle.Given;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.state.Stage;

/** What came from the manufacturer's centre is reported back there; grave cases are known above (M-28, M-32, M-33, P-63, SC-12). */
class ReportingTest {
    private static final ForwardComplaint FORWARDING = new ForwardComplaint(DEALER);
    private static final ComplaintForwarded FORWARDED = new ComplaintForwarded(DEALER);
    private static final SendStatusReport STATUS = new SendStatusReport(text("We look into it"));
    private static final StatusReportSent STATUS_SENT = new StatusReportSent(said("We look into it"));
    private static final SendResultReport RESULT = new SendResultReport(text("A new pump"));
    private static final ResultReportSent RESULT_SENT = new ResultReportSent(said("A new pump"));
    private static final SendProgressReport PROGRESS = new SendProgressReport(text("The pump is on its way"));
    private static final NotifyMajorCase ALERT =
            new NotifyMajorCase(Set.of(Role.GENERAL_MANAGER, Role.CAC_AGENT), text("It burnt"));
    private static final ReportClosureToCac CLOSURE = new ReportClosureToCac(text("Mr Wang"), text("All is well"));
    private static final ResultReportSuspended SUSPENDED = new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED);

    @ParameterizedTest
    @CsvSource({
        "NOT_RECEIVED, COMPLAINT_UNKNOWN",
        "CLOSED, COMPLAINT_CLOSED",
        "WITHDRAWN, COMPLAINT_WITHDRAWN",
        "MERGED, COMPLAINT_MERGED"
    })
    void only_an_open_case_is_reported_about(Stage stage, Refusal refusal) {
        given(at(stage)).as(Role.CAC_AGENT).when(FORWARDING).refused(refusal);
        given(at(stage)).when(STATUS).refused(refusal);
        given(at(stage)).when(RESULT).refused(refusal);
        given(at(stage)).when(PROGRESS).refused(refusal);
        given(at(stage)).as(Role.CAC_AGENT).when(ALERT).refused(refusal);
    }

    // Forwarding

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_RECEIVED", "CLOSED", "WITHDRAWN", "MERGED"})
    void the_centre_passes_a_case_on_and_waits_for_reports(Stage stage) {
        given(at(stage)).as(Role.CAC_AGENT).when(FORWARDING).then(FORWARDED);
        given(at(stage)).as(Role.CAC_AGENT).when(new ForwardComplaint(null)).then(new ComplaintForwarded(null));
    }

    @Test
    void a_case_is_passed_on_once() {
        given(received(), FORWARDED).as(Role.CAC_AGENT).when(FORWARDING).alreadySo();
        given(received(), FORWARDED)
                .as(Role.CAC_AGENT)
                .when(new ForwardComplaint(WORKSHOP))
                .alreadySo();
    }

    // Status

    @Test
    void the_centre_hears_how_things_stand_once() {
        given(received(), FORWARDED).when(STATUS).then(STATUS_SENT);
        given(received(), FORWARDED, STATUS_SENT).when(STATUS).alreadySo();
        given(received(), FORWARDED, RESULT_SENT).when(STATUS).alreadySo();
    }

    @Test
    void how_things_stand_is_told_while_parts_are_awaited_too() {
        given(held(), FORWARDED, SUSPENDED).when(STATUS).then(STATUS_SENT);
    }

    @Test
    void nobody_waits_for_reports_about_a_case_that_was_not_forwarded() {
        given(received()).when(STATUS).refused(Refusal.NOT_FORWARDED);
        given(received()).when(RESULT).refused(Refusal.NOT_FORWARDED);
        given(received()).when(PROGRESS).refused(Refusal.NOT_FORWARDED);
    }

    // Result

    @Test
    void the_centre_hears_the_result_once() {
        given(received(), FORWARDED).when(RESULT).then(RESULT_SENT);
        given(received(), FORWARDED, STATUS_SENT).when(RESULT).then(RESULT_SENT);
        given(received(), FORWARDED, RESULT_SENT).when(RESULT).alreadySo();
    }

    @Test
    void there_is_no_result_while_parts_are_awaited() {
        given(held(), FORWARDED, SUSPENDED).when(RESULT).refused(Refusal.REMEDY_ON_HOLD);
        given(started(), FORWARDED, SUSPENDED, new ResultReportResumed())
                .when(RESULT)
                .then(RESULT_SENT);
    }

    @Test
    void how_a_long_case_goes_on_is_told_as_often_as_there_is_something_to_tell() {
        ProgressReportSent told = new ProgressReportSent(said("The pump is on its way"));
        given(received(), FORWARDED).when(PROGRESS).then(told);
        given(received(), FORWARDED, told).when(PROGRESS).then(told);
        given(held(), FORWARDED, SUSPENDED).when(PROGRESS).then(told);
        given(received(), FORWARDED, RESULT_SENT).when(PROGRESS).then(told);
    }

    // Grave cases

    @Test
    void those_who_must_know_of_a_grave_case_are_told_why_it_is_one() {
        given(
                        received(),
                        new RiskFlagged(Severity.HOSTILE, said("He shouts")),
                        new ComplaintClassified(
                                "catalogue-1", Set.of(ComplaintType.PARTS), Set.of(Severity.MAJOR), null))
                .as(Role.CAC_AGENT)
                .when(ALERT)
                .then(new MajorCaseNotified(
                        Set.of(Severity.MAJOR, Severity.HOSTILE),
                        Set.of(Role.GENERAL_MANAGER, Role.CAC_AGENT),
                        said("It burnt")));
    }

    @Test
    void any_mark_is_reason_enough_and_words_need_not_be_added() {
        given(received(), new RiskFlagged(Severity.PUBLIC_ONLINE, said("A blog")))
                .as(Role.CAC_AGENT)
                .when(new NotifyMajorCase(Set.of(Role.SUPERVISOR), null))
                .then(new MajorCaseNotified(Set.of(Severity.PUBLIC_ONLINE), Set.of(Role.SUPERVISOR), null));
    }

    @Test
    void a_case_that_nothing_marks_is_none() {
        given(received()).as(Role.CAC_AGENT).when(ALERT).refused(Refusal.NOT_MAJOR);
        given(
                        received(),
                        new RiskFlagged(Severity.URGENT, said("Today")),
                        new RiskCleared(Severity.URGENT, said("Tomorrow is fine")))
                .as(Role.CAC_AGENT)
                .when(ALERT)
                .refused(Refusal.NOT_MAJOR);
    }

    // Closure

    @Test
    void the_centre_hears_that_a_case_is_finished_once_in_each_round() {
        ClosureReported first = new ClosureReported(1, said("Mr Wang"), said("All is well"));
        given(closed()).when(CLOSURE).then(first);
        given(closed(), first).when(CLOSURE).alreadySo();
        given(closed(), first, new ComplaintReopened(said("It leaks")), closing())
                .when(CLOSURE)
                .then(new ClosureReported(2, said("Mr Wang"), said("All is well")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_RECEIVED,           COMPLAINT_UNKNOWN
                    RECEIVED,               NOT_CLOSED
                    ACKNOWLEDGED,           NOT_CLOSED
                    UNDER_INVESTIGATION,    NOT_CLOSED
                    AWAITING_AUTHORIZATION, NOT_CLOSED
                    REMEDY_PROPOSED,        NOT_CLOSED
                    REMEDY_AGREED,          NOT_CLOSED
                    REMEDY_IN_PROGRESS,     NOT_CLOSED
                    ON_HOLD,                NOT_CLOSED
                    AWAITING_CONFIRMATION,  NOT_CLOSED
                    UNREACHABLE,            NOT_CLOSED
                    RESOLVED,               NOT_CLOSED
                    WITHDRAWN,              COMPLAINT_WITHDRAWN
                    MERGED,                 COMPLAINT_MERGED
                    """)
    void nothing_else_is_finished(Stage stage, Refusal refusal) {
        given(at(stage)).when(CLOSURE).refused(refusal);
    }

    private static Given given(List<ComplaintEvent> history, ComplaintEvent... more) {
        return Given.given(history, more).as(Role.DEALER_CAC_AGENT);
    }

    private static ComplaintEvent closing() {
        return new ComplaintClosed(ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPLACEMENT), null);
    }
}

package org.redress.command.reporting;

import static org.redress.command.complaint.ComplaintFixtures.asked;
import static org.redress.command.complaint.ComplaintFixtures.askedBy;
import static org.redress.command.complaint.ComplaintFixtures.keyed;
import static org.redress.command.complaint.ComplaintFixtures.text;
import static org.redress.command.complaint.ComplaintStories.DEALER;
import static org.redress.command.complaint.ComplaintStories.HELD_UNTIL;
import static org.redress.command.complaint.ComplaintStories.closed;
import static org.redress.command.complaint.ComplaintStories.emergency;
import static org.redress.command.complaint.ComplaintStories.forwarded;
import static org.redress.command.complaint.ComplaintStories.received;
import static org.redress.command.complaint.ComplaintStories.settled;
import static org.redress.command.complaint.ComplaintStories.started;
import static org.redress.command.complaint.ComplaintStories.then;
import static org.redress.command.complaint.ComplaintStories.words;

import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.redress.command.complaint.Complaint;
import org.redress.command.complaint.ComplaintFixtures;
import org.redress.command.specification.AlreadySo;
import org.redress.command.specification.Happens;
import org.redress.command.specification.Refused;
import org.redress.events.ClosureReported;
import org.redress.events.ComplaintForwarded;
import org.redress.events.HoldReason;
import org.redress.events.MajorCaseNotified;
import org.redress.events.ProgressReportSent;
import org.redress.events.RemedyHeld;
import org.redress.events.ResultReportSent;
import org.redress.events.ResultReportSuspended;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.StatusReportSent;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.reporting.ForwardComplaint;
import org.redress.lifecycle.reporting.NotifyMajorCase;
import org.redress.lifecycle.reporting.ReportClosureToCac;
import org.redress.lifecycle.reporting.SendProgressReport;
import org.redress.lifecycle.reporting.SendResultReport;
import org.redress.lifecycle.reporting.SendStatusReport;

/** Reporting to the manufacturer's centre, and of grave cases to those above. */
class ReportingTest {
    private final FixtureConfiguration<Complaint> fixture = ComplaintFixtures.with(ReportingCommands::new);

    @Happens(ForwardComplaint.class)
    void the_centre_passes_a_case_to_a_dealer() {
        fixture.given(received())
                .when(new ForwardComplaint(DEALER), askedBy(Role.CAC_AGENT))
                .expectEvents(new ComplaintForwarded(DEALER));
    }

    @Refused(ForwardComplaint.class)
    void a_closed_case_is_not_passed_on() {
        fixture.given(closed())
                .when(new ForwardComplaint(DEALER), askedBy(Role.CAC_AGENT))
                .expectExceptionDetails(Refusal.COMPLAINT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(ForwardComplaint.class)
    void what_was_passed_on_was_passed_on() {
        fixture.given(forwarded())
                .when(new ForwardComplaint(DEALER), askedBy(Role.CAC_AGENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(SendStatusReport.class)
    void the_centre_hears_how_the_case_stands() {
        fixture.given(forwarded())
                .when(status(), askedBy(Role.DEALER_CAC_AGENT))
                .expectEvents(new StatusReportSent(words("We wait for parts.")));
    }

    @Refused(SendStatusReport.class)
    void a_case_of_the_dealers_own_is_not_reported() {
        fixture.given(received())
                .when(status(), askedBy(Role.DEALER_CAC_AGENT))
                .expectExceptionDetails(Refusal.NOT_FORWARDED)
                .expectNoEvents();
    }

    @AlreadySo(SendStatusReport.class)
    void the_status_is_reported_once() {
        fixture.given(then(forwarded(), new StatusReportSent(words("We wait for parts."))))
                .when(status(), askedBy(Role.DEALER_CAC_AGENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(SendResultReport.class)
    void the_centre_hears_what_came_of_it() {
        fixture.given(forwarded())
                .when(result(), askedBy(Role.DEALER_CAC_AGENT))
                .expectEvents(new ResultReportSent(words("It shifts.")));
    }

    @Refused(SendResultReport.class)
    void what_waits_for_parts_has_no_result() {
        fixture.given(then(
                        started(),
                        new ComplaintForwarded(DEALER),
                        new RemedyHeld(HoldReason.PARTS_NOT_ARRIVED, HELD_UNTIL, null),
                        new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED)))
                .when(result(), askedBy(Role.DEALER_CAC_AGENT))
                .expectExceptionDetails(Refusal.REMEDY_ON_HOLD)
                .expectNoEvents();
    }

    @AlreadySo(SendResultReport.class)
    void the_result_is_reported_once() {
        fixture.given(then(forwarded(), new ResultReportSent(words("It shifts."))))
                .when(result(), askedBy(Role.DEALER_CAC_AGENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(SendProgressReport.class)
    void the_centre_hears_how_it_goes_on() {
        fixture.given(forwarded())
                .when(progress(), askedBy(Role.DEALER_CAC_AGENT))
                .expectEvents(new ProgressReportSent(words("The parts are here.")));
    }

    @Refused(SendProgressReport.class)
    void nobody_waits_for_the_progress_of_a_case_of_the_dealers_own() {
        fixture.given(received())
                .when(progress(), askedBy(Role.DEALER_CAC_AGENT))
                .expectExceptionDetails(Refusal.NOT_FORWARDED)
                .expectNoEvents();
    }

    @AlreadySo(SendProgressReport.class)
    void the_same_report_sent_twice_is_one_report() {
        fixture.given(forwarded())
                .andGivenCommands(keyed(progress(), Role.DEALER_CAC_AGENT))
                .when(keyed(progress(), Role.DEALER_CAC_AGENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(NotifyMajorCase.class)
    void those_above_know_of_a_grave_case() {
        fixture.given(then(received(), new RiskFlagged(Severity.HOSTILE, words("He threatens us."))))
                .when(notice(), asked())
                .expectEvents(new MajorCaseNotified(
                        Set.of(Severity.HOSTILE), Set.of(Role.DEPARTMENT_MANAGER), words("Please call me.")));
    }

    @Refused(NotifyMajorCase.class)
    void nobody_is_alarmed_by_a_case_that_bears_no_mark() {
        fixture.given(received())
                .when(notice(), asked())
                .expectExceptionDetails(Refusal.NOT_MAJOR)
                .expectNoEvents();
    }

    @AlreadySo(NotifyMajorCase.class)
    void the_same_alarm_sent_twice_is_one_alarm() {
        fixture.given(emergency())
                .andGivenCommands(keyed(notice()))
                .when(keyed(notice()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Happens(ReportClosureToCac.class)
    void the_centre_hears_that_the_case_is_finished() {
        fixture.given(closed())
                .when(finished(), askedBy(Role.DEALER_CAC_AGENT))
                .expectEvents(new ClosureReported(1, words("Hu at the centre"), words("Repaired in time.")));
    }

    @Refused(ReportClosureToCac.class)
    void an_open_case_is_not_finished() {
        fixture.given(settled())
                .when(finished(), askedBy(Role.DEALER_CAC_AGENT))
                .expectExceptionDetails(Refusal.NOT_CLOSED)
                .expectNoEvents();
    }

    @AlreadySo(ReportClosureToCac.class)
    void the_end_is_reported_once() {
        fixture.given(then(closed(), new ClosureReported(1, words("Hu at the centre"), words("Repaired in time."))))
                .when(finished(), askedBy(Role.DEALER_CAC_AGENT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static SendStatusReport status() {
        return new SendStatusReport(text("We wait for parts."));
    }

    private static SendResultReport result() {
        return new SendResultReport(text("It shifts."));
    }

    private static SendProgressReport progress() {
        return new SendProgressReport(text("The parts are here."));
    }

    private static NotifyMajorCase notice() {
        return new NotifyMajorCase(Set.of(Role.DEPARTMENT_MANAGER), text("Please call me."));
    }

    private static ReportClosureToCac finished() {
        return new ReportClosureToCac(text("Hu at the centre"), text("Repaired in time."));
    }
}

package org.redress.lifecycle.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.said;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.events.ClosureReported;
import org.redress.events.ComplaintForwarded;
import org.redress.events.HoldReason;
import org.redress.events.MajorCaseNotified;
import org.redress.events.ProgressReportSent;
import org.redress.events.ReportingEvent;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSent;
import org.redress.events.ResultReportSuspended;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.StatusReportSent;

/** What is owed to the manufacturer's centre next (P-63, R-007, SC-12). */
class ReportingTest {
    private static final ComplaintForwarded FORWARDED = new ComplaintForwarded(null);
    private static final StatusReportSent STATUS = new StatusReportSent(said("Soon"));
    private static final ResultReportSent RESULT = new ResultReportSent(said("A new pump"));
    private static final ResultReportSuspended SUSPENDED = new ResultReportSuspended(HoldReason.PARTS_NOT_ARRIVED);

    @Test
    void nothing_about_a_case_that_was_not_forwarded() {
        assertThat(after().status()).isEqualTo(Reporting.Status.NOT_REQUIRED);
        assertThat(after(STATUS, RESULT, SUSPENDED).status()).isEqualTo(Reporting.Status.NOT_REQUIRED);
        assertThat(after().isResultOwed()).isFalse();
    }

    @Test
    void first_how_things_stand_then_the_result() {
        assertThat(after(FORWARDED).status()).isEqualTo(Reporting.Status.STATUS_DUE);
        assertThat(after(FORWARDED, STATUS).status()).isEqualTo(Reporting.Status.RESULT_DUE);
        assertThat(after(FORWARDED, STATUS, RESULT).status()).isEqualTo(Reporting.Status.RESULT_SENT);
        assertThat(after(FORWARDED, RESULT).status()).isEqualTo(Reporting.Status.RESULT_SENT);
    }

    @Test
    void the_result_is_owed_until_it_is_sent_while_parts_are_awaited_too() {
        assertThat(after(FORWARDED).isResultOwed()).isTrue();
        assertThat(after(FORWARDED, STATUS, SUSPENDED).isResultOwed()).isTrue();
        assertThat(after(FORWARDED, RESULT).isResultOwed()).isFalse();
    }

    @Test
    void while_parts_are_awaited_it_is_suspended() {
        assertThat(after(FORWARDED, SUSPENDED).status()).isEqualTo(Reporting.Status.SUSPENDED);
        assertThat(after(FORWARDED, STATUS, SUSPENDED).status()).isEqualTo(Reporting.Status.SUSPENDED);
        assertThat(after(FORWARDED, SUSPENDED, STATUS, new ResultReportResumed())
                        .status())
                .isEqualTo(Reporting.Status.RESULT_DUE);
        assertThat(after(FORWARDED, SUSPENDED, new ResultReportResumed()).status())
                .isEqualTo(Reporting.Status.STATUS_DUE);
        assertThat(after(FORWARDED, SUSPENDED, RESULT).suspended()).isFalse();
    }

    @Test
    void what_is_told_on_the_way_or_to_others_changes_nothing() {
        assertThat(after(FORWARDED, new ProgressReportSent(said("On its way")))).isEqualTo(after(FORWARDED));
        assertThat(after(FORWARDED, new MajorCaseNotified(Set.of(Severity.MAJOR), Set.of(Role.CAC_AGENT), null)))
                .isEqualTo(after(FORWARDED));
    }

    @Test
    void the_end_is_reported_for_its_round() {
        assertThat(after().closureReportedInRound()).isZero();
        assertThat(after(new ClosureReported(2, said("Mr Wang"), said("Well"))).closureReportedInRound())
                .isEqualTo(2);
    }

    private static Reporting after(ReportingEvent... events) {
        return ComplaintState.of(List.of(events)).reporting();
    }
}

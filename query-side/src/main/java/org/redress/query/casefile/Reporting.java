package org.redress.query.casefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.events.ClosureReported;
import org.redress.events.ComplaintForwarded;
import org.redress.events.HoldReason;
import org.redress.events.MajorCaseNotified;
import org.redress.events.Personal;
import org.redress.events.ProgressReportSent;
import org.redress.events.ReportingEvent;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSent;
import org.redress.events.ResultReportSuspended;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.StatusReportSent;
import org.redress.events.UnitId;

/**
 * What the dealer told the manufacturer's centre and the management.
 *
 * @see "requirements M-32, M-33, P-63, P-68"
 */
public record Reporting(
        List<Forwarding> forwardings,
        List<Report> reports,
        List<Suspension> suspensions,
        List<Notification> notifications,
        List<ClosureReport> closures) {

    static final Reporting EMPTY = new Reporting(List.of(), List.of(), List.of(), List.of(), List.of());

    /** What a report tells the centre. */
    public enum ReportKind {
        STATUS,
        PROGRESS,
        RESULT
    }

    /** The centre passed the case on and waits for reports. */
    public record Forwarding(@Nullable UnitId toUnit, Stamp stamp) {}

    /** The centre was told. */
    public record Report(ReportKind kind, Personal report, Stamp stamp) {}

    /** The result cannot be reported while the remedy waits; {@code ended} is null while it lasts. */
    public record Suspension(
            HoldReason reason, Stamp stamp, @Nullable Stamp ended) {

        private Suspension resumed(Stamp when) {
            return new Suspension(reason, stamp, when);
        }
    }

    /** Those who must know of a grave case were told. */
    public record Notification(
            Set<Severity> severity,
            Set<Role> notified,
            @Nullable Personal message,
            Stamp stamp) {}

    /** The centre was told that the case is finished (回报). */
    public record ClosureReport(int round, Personal recipient, Personal report, Stamp stamp) {}

    Reporting after(ReportingEvent event, Stamp stamp) {
        return switch (event) {
            case ComplaintForwarded e ->
                new Reporting(
                        Entries.plus(forwardings, new Forwarding(e.toUnit(), stamp)),
                        reports,
                        suspensions,
                        notifications,
                        closures);
            case StatusReportSent e -> with(new Report(ReportKind.STATUS, e.report(), stamp));
            case ProgressReportSent e -> with(new Report(ReportKind.PROGRESS, e.report(), stamp));
            case ResultReportSent e -> with(new Report(ReportKind.RESULT, e.report(), stamp));
            case ResultReportSuspended e -> with(Entries.plus(suspensions, new Suspension(e.reason(), stamp, null)));
            case ResultReportResumed e -> with(Entries.lastRemarked(suspensions, last -> last.resumed(stamp)));
            case MajorCaseNotified e ->
                new Reporting(
                        forwardings,
                        reports,
                        suspensions,
                        Entries.plus(notifications, new Notification(e.severity(), e.notified(), e.message(), stamp)),
                        closures);
            case ClosureReported e ->
                new Reporting(
                        forwardings,
                        reports,
                        suspensions,
                        notifications,
                        Entries.plus(closures, new ClosureReport(e.round(), e.recipient(), e.report(), stamp)));
        };
    }

    private Reporting with(Report report) {
        return new Reporting(forwardings, Entries.plus(reports, report), suspensions, notifications, closures);
    }

    private Reporting with(List<Suspension> changed) {
        return new Reporting(forwardings, reports, changed, notifications, closures);
    }
}

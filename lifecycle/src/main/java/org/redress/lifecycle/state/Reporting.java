package org.redress.lifecycle.state;

import org.redress.events.ClosureReported;
import org.redress.events.ComplaintForwarded;
import org.redress.events.MajorCaseNotified;
import org.redress.events.ProgressReportSent;
import org.redress.events.ReportingEvent;
import org.redress.events.ResultReportResumed;
import org.redress.events.ResultReportSent;
import org.redress.events.ResultReportSuspended;
import org.redress.events.StatusReportSent;

/**
 * What the dealer owes the manufacturer's centre (region F).
 *
 * @param forwarded whether the case came from there, and reports are owed
 * @param closureReportedInRound the last round whose end was reported; 0 for never
 */
public record Reporting(
        boolean forwarded, boolean statusSent, boolean resultSent, boolean suspended, int closureReportedInRound) {
    static final Reporting INITIAL = new Reporting(false, false, false, false, 0);

    /** What is owed next. */
    public enum Status {
        NOT_REQUIRED,
        STATUS_DUE,
        RESULT_DUE,
        SUSPENDED,
        RESULT_SENT
    }

    /** What is owed next. A report of the result makes one of the status needless. */
    public Status status() {
        if (!forwarded) {
            return Status.NOT_REQUIRED;
        }
        if (resultSent) {
            return Status.RESULT_SENT;
        }
        if (suspended) {
            return Status.SUSPENDED;
        }
        return statusSent ? Status.RESULT_DUE : Status.STATUS_DUE;
    }

    /** Whether the centre waits for the result. */
    public boolean isResultOwed() {
        return forwarded && !resultSent;
    }

    Reporting evolve(ReportingEvent event) {
        return switch (event) {
            case ComplaintForwarded e -> new Reporting(true, false, false, false, closureReportedInRound);
            case StatusReportSent e -> new Reporting(forwarded, true, resultSent, suspended, closureReportedInRound);
            case ResultReportSent e -> new Reporting(forwarded, true, true, false, closureReportedInRound);
            case ProgressReportSent e -> this;
            case ResultReportSuspended e ->
                new Reporting(forwarded, statusSent, resultSent, true, closureReportedInRound);
            case ResultReportResumed e ->
                new Reporting(forwarded, statusSent, resultSent, false, closureReportedInRound);
            case MajorCaseNotified e -> this;
            case ClosureReported e -> new Reporting(forwarded, statusSent, resultSent, suspended, e.round());
        };
    }
}

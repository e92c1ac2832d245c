package org.redress.events;

/** What the dealer told the manufacturer's centre and the management (region F). */
public sealed interface ReportingEvent extends ComplaintEvent
        permits ComplaintForwarded,
                StatusReportSent,
                ResultReportSent,
                ProgressReportSent,
                ResultReportSuspended,
                ResultReportResumed,
                MajorCaseNotified,
                ClosureReported {}

package org.redress.events;

/** The result cannot be reported while the remedy waits. Source: R-007, SC-12. */
public record ResultReportSuspended(HoldReason reason) implements ReportingEvent {}

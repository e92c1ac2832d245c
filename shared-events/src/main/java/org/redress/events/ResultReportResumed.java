package org.redress.events;

/** The remedy goes on, and the result is owed again. Source: R-007, SC-12. */
public record ResultReportResumed() implements ReportingEvent {}

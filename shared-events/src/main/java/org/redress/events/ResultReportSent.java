package org.redress.events;

/** The centre knows the result. Source: M-33, R-005. */
public record ResultReportSent(Personal report) implements ReportingEvent {}

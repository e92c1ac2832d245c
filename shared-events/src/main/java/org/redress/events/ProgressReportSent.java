package org.redress.events;

/** The centre knows how a long case goes on. Source: M-33, R-006. */
public record ProgressReportSent(Personal report) implements ReportingEvent {}

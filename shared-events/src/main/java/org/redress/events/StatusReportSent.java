package org.redress.events;

/** The centre knows how things stand. Source: M-33, R-004. */
public record StatusReportSent(Personal report) implements ReportingEvent {}

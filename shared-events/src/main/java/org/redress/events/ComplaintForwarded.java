package org.redress.events;

import org.jspecify.annotations.Nullable;

/** The manufacturer's centre passed the case to a dealer and waits for its reports. Source: P-63, R-086. */
public record ComplaintForwarded(@Nullable UnitId toUnit) implements ReportingEvent {}

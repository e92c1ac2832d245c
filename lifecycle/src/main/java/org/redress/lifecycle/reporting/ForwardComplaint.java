package org.redress.lifecycle.reporting;

import org.jspecify.annotations.Nullable;
import org.redress.events.UnitId;

/** Pass the case to a dealer and wait for its reports. */
public record ForwardComplaint(@Nullable UnitId toUnit) {}

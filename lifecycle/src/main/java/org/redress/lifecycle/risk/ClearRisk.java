package org.redress.lifecycle.risk;

import org.redress.events.Severity;
import org.redress.lifecycle.input.FreeText;

/** Take a mark off the case. */
public record ClearRisk(Severity risk, FreeText reason) {}

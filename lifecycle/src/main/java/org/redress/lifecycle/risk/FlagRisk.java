package org.redress.lifecycle.risk;

import org.redress.events.Severity;
import org.redress.lifecycle.input.FreeText;

/** Mark the case. */
public record FlagRisk(Severity risk, FreeText reason) {}

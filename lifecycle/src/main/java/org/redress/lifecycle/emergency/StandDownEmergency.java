package org.redress.lifecycle.emergency;

import org.redress.lifecycle.input.FreeText;

/** End the emergency; the complaint goes on. */
public record StandDownEmergency(FreeText reason) {}

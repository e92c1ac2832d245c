package org.redress.lifecycle.emergency;

import org.redress.events.EmergencyKind;
import org.redress.lifecycle.input.FreeText;

/** Say that the case is an emergency. */
public record DeclareEmergency(EmergencyKind kind, FreeText situation) {}

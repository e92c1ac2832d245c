package org.redress.lifecycle.escalation;

import org.redress.events.ThirdParty;
import org.redress.lifecycle.input.FreeText;

/** Record what came of dealing with somebody from outside. */
public record CoordinateThirdParty(ThirdParty party, FreeText result) {}

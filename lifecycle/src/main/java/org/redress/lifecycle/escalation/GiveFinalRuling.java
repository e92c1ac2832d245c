package org.redress.lifecycle.escalation;

import org.redress.lifecycle.input.FreeText;

/** Decide what those below could not agree on. */
public record GiveFinalRuling(FreeText ruling, FreeText reason) {}

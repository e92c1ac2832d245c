package org.redress.lifecycle.investigation;

import org.redress.events.Merits;
import org.redress.lifecycle.input.FreeText;

/** Decide whether the complaint is right; respect and apology do not depend on it. */
public record DecideMerits(Merits merits, FreeText reason) {}

package org.redress.lifecycle.demand;

import org.redress.lifecycle.input.FreeText;

/** Record what the customer wants instead. */
public record RecordCounterDemand(FreeText wish) {}

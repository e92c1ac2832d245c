package org.redress.lifecycle.demand;

import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Decline a demand, with a reason and, always, an alternative.
 *
 * @param demand its id in the case
 */
public record DeclineDemand(ShortText demand, FreeText reason, FreeText alternative) {}

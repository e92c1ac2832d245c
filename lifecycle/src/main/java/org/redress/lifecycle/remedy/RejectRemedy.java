package org.redress.lifecycle.remedy;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;

/**
 * Record that the customer wants none of the options.
 *
 * @param counterDemand what the customer wants instead; becomes a demand of the case
 */
public record RejectRemedy(FreeText reason, @Nullable FreeText counterDemand) {}

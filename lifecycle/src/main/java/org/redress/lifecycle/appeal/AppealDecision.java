package org.redress.lifecycle.appeal;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Record that the customer asks the next level.
 *
 * @param demand the declined demand that it is about, if any
 */
public record AppealDecision(FreeText reason, @Nullable ShortText demand) {}

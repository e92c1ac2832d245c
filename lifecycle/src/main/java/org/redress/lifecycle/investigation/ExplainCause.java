package org.redress.lifecycle.investigation;

import org.jspecify.annotations.Nullable;
import org.redress.events.SatisfactionLevel;
import org.redress.lifecycle.input.FreeText;

/**
 * Record that the customer heard why it happened.
 *
 * @param closedQuestionAnswer what the customer said when asked whether this settles it; resolves a misunderstanding (SC-22)
 */
public record ExplainCause(FreeText explanation, @Nullable SatisfactionLevel closedQuestionAnswer) {}

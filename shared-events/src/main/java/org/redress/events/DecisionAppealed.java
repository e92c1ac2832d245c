package org.redress.events;

import org.jspecify.annotations.Nullable;

/**
 * The customer is not content with a decision and asks the next level.
 *
 * @param level of the ladder, from 1
 * @param demand the declined demand that it is about, if any
 * @see "requirements M-36, P-14, SC-32"
 */
public record DecisionAppealed(
        int level, Role addressee, @Nullable String demand, Personal reason) implements AppealEvent {}

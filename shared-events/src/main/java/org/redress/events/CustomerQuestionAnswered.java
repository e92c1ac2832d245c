package org.redress.events;

import org.jspecify.annotations.Nullable;

/** The customer got an answer. Source: P-45. */
public record CustomerQuestionAnswered(
        String question, Personal answer, @Nullable PersonId reviewedBy) implements QuestionEvent {}

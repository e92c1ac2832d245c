package org.redress.events;

/** The customer asked something. Source: P-45. */
public record CustomerQuestionRecorded(String question, Personal words) implements QuestionEvent {}

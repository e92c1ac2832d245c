package org.redress.events;

/** We read the statement back and the customer confirmed it (复诵). Source: M-07. */
public record UnderstandingConfirmed(Personal readBack) implements ProgressEvent {}

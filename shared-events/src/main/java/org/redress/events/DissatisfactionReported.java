package org.redress.events;

/** The result does not satisfy; the case goes into another round. Source: M-23, SC-17. */
public record DissatisfactionReported(NextAction nextAction, Personal statement) implements ProgressEvent {}

package org.redress.events;

/** A conversation was recorded. Source: P-38, R-082. */
public record RecordingAttached(Personal reference, boolean consentObtained) implements ContactEvent {}

package org.redress.events;

/**
 * An earlier record was wrong; it stays, and this says what is right.
 *
 * @param sequence of the event that was wrong, from 0
 * @see "requirements M-38"
 */
public record RecordCorrected(long sequence, Personal correction, Personal reason) implements ProcedureEvent {}

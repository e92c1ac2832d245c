package org.redress.events;

/** A source states that it sent the complaint to the company concerned. */
public record SourceForwardingRecorded() implements SourceEvent {}

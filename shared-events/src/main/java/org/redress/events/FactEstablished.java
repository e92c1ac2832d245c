package org.redress.events;

/** Something was found out, with what it rests on. Source: M-09, D-30. */
public record FactEstablished(String fact, Personal assertion, Basis basis) implements InvestigationEvent {}

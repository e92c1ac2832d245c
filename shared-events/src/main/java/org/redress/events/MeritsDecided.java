package org.redress.events;

/** It was decided whether the complaint is right; apology and respect do not depend on it. */
public record MeritsDecided(Merits merits, Personal reason) implements InvestigationEvent {}

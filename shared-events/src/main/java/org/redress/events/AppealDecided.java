package org.redress.events;

/** The level asked has decided; an appeal that is upheld opens the case again. */
public record AppealDecided(int level, AppealResult result, PersonId decidedBy, Personal reason)
        implements AppealEvent {}

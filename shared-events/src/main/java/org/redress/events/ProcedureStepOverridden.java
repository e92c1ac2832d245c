package org.redress.events;

/** A step of the procedure is left out in this case (特事特办). Source: M-35. */
public record ProcedureStepOverridden(ProcedureStep step, Personal reason, PersonId approvedBy)
        implements ProcedureEvent {}

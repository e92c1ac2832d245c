package org.redress.events;

/** What was done otherwise than the procedure says, and what was recorded wrongly. */
public sealed interface ProcedureEvent extends ComplaintEvent permits ProcedureStepOverridden, RecordCorrected {}

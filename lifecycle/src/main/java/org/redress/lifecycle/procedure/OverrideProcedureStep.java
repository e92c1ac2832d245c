package org.redress.lifecycle.procedure;

import org.redress.events.PersonId;
import org.redress.events.ProcedureStep;
import org.redress.lifecycle.input.FreeText;

/**
 * Leave a step of the procedure out in this case.
 *
 * @param approver who approved it; never the one who asks
 */
public record OverrideProcedureStep(ProcedureStep step, FreeText reason, PersonId approver) {}

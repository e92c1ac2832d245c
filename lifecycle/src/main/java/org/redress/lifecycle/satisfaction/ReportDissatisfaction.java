package org.redress.lifecycle.satisfaction;

import org.redress.events.NextAction;
import org.redress.lifecycle.input.FreeText;

/** Record that the result does not satisfy, and what follows. */
public record ReportDissatisfaction(NextAction nextAction, FreeText statement) {}

package org.redress.lifecycle.reporting;

import org.redress.lifecycle.input.FreeText;

/**
 * Tell the manufacturer's centre that the case is finished.
 *
 * @param recipient who there was told
 */
public record ReportClosureToCac(FreeText recipient, FreeText report) {}

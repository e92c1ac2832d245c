package org.redress.lifecycle.kinship;

import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.FreeText;

/**
 * Say that this case is the same as another, where work goes on.
 *
 * @param into the other case
 */
public record MergeDuplicate(CaseId into, FreeText reason) {}

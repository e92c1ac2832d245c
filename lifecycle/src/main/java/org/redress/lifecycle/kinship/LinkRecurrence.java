package org.redress.lifecycle.kinship;

import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.FreeText;

/**
 * Say that this is the same trouble again.
 *
 * @param earlier the earlier case of this customer
 */
public record LinkRecurrence(CaseId earlier, FreeText reason) {}

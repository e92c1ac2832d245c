package org.redress.lifecycle.closure;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;

/**
 * Work on a closed case again.
 *
 * @param newOccurrence whether the trouble came back after it was solved: that is a case of its own, linked to this one
 */
public record ReopenComplaint(FreeText reason, @Nullable Boolean newOccurrence) {}

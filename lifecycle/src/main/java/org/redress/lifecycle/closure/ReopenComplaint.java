package org.redress.lifecycle.closure;

import org.redress.lifecycle.input.FreeText;

/** Work on a closed case again. */
public record ReopenComplaint(FreeText reason) {}

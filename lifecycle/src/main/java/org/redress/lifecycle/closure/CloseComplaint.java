package org.redress.lifecycle.closure;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;

/** Finish the case. */
public record CloseComplaint(@Nullable FreeText summary) {}

package org.redress.lifecycle.prevention;

import org.redress.lifecycle.input.FreeText;

/** Record that what was planned is in place. */
public record ImplementPrevention(FreeText how) {}

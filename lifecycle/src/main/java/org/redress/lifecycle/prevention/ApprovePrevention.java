package org.redress.lifecycle.prevention;

import org.redress.lifecycle.input.FreeText;

/** Allow a plan to be carried out. */
public record ApprovePrevention(FreeText reason) {}

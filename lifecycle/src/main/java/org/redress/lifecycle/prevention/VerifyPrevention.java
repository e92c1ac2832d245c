package org.redress.lifecycle.prevention;

import org.redress.lifecycle.input.FreeText;

/** Judge whether what is in place has worked. */
public record VerifyPrevention(Boolean effective, FreeText evidence) {}

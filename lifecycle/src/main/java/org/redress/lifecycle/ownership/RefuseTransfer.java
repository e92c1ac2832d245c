package org.redress.lifecycle.ownership;

import org.redress.lifecycle.input.FreeText;

/** Decline to take the case over, with a reason. */
public record RefuseTransfer(FreeText reason) {}

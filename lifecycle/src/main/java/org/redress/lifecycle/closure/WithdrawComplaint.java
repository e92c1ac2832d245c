package org.redress.lifecycle.closure;

import org.redress.lifecycle.input.FreeText;

/** Record that the customer took the complaint back, in the customer's words. */
public record WithdrawComplaint(FreeText statement) {}

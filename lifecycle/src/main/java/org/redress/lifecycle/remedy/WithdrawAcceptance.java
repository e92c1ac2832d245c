package org.redress.lifecycle.remedy;

import org.redress.lifecycle.input.FreeText;

/** Record that the customer changed his mind before the remedy began. */
public record WithdrawAcceptance(FreeText reason) {}

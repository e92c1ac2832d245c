package org.redress.lifecycle.authority;

import org.redress.events.Money;
import org.redress.events.RemedyKind;
import org.redress.lifecycle.input.FreeText;

/**
 * Write a way out down before the customer hears of it. One above your authority is put before those who may grant it.
 *
 * @param reason why the case needs it; read by those who grant it
 */
public record DraftRemedy(RemedyKind kind, FreeText outline, Money budget, FreeText reason) {}

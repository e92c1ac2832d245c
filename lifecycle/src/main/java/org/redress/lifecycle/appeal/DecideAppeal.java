package org.redress.lifecycle.appeal;

import org.redress.events.AppealResult;
import org.redress.lifecycle.input.FreeText;

/** Decide an appeal that was brought before you. */
public record DecideAppeal(AppealResult result, FreeText reason) {}

package org.redress.lifecycle.statement;

import org.redress.lifecycle.input.FreeText;

/** Record that we read the statement back and the customer confirmed it. */
public record ConfirmUnderstanding(FreeText readBack) {}

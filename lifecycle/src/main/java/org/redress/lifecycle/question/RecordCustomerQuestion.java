package org.redress.lifecycle.question;

import org.redress.lifecycle.input.FreeText;

/** Record what the customer asks. */
public record RecordCustomerQuestion(FreeText words) {}

package org.redress.lifecycle.investigation;

import org.redress.lifecycle.input.FreeText;

/** Record what we already knew about the customer before speaking. */
public record ReviewCustomerBackground(FreeText findings) {}

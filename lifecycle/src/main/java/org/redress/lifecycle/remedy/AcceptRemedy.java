package org.redress.lifecycle.remedy;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Record that the customer agreed to one option.
 *
 * @param outlineAgreed whether the outline was agreed before any details were told
 */
public record AcceptRemedy(
        ShortText option, Boolean outlineAgreed, @Nullable FreeText details) {}

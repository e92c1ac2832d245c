package org.redress.lifecycle.promise;

import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Record that a promise was kept.
 *
 * @param promise its id in the case
 * @param goodwillAdded what was given on top (小惊喜)
 */
public record FulfilPromise(
        ShortText promise, FreeText how, @Nullable FreeText goodwillAdded) {}

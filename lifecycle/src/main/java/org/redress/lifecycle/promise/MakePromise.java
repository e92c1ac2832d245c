package org.redress.lifecycle.promise;

import jakarta.validation.constraints.Future;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.input.ShortText;

/**
 * Record what we promised and by when.
 *
 * @param cannotDo what we said we cannot do, so that nobody hopes for it (N-15)
 * @param demand the id of the demand that the promise is about, if any
 */
public record MakePromise(
        FreeText what,
        @Nullable FreeText cannotDo,
        @Future Instant dueAt,
        @Nullable ShortText demand) {}

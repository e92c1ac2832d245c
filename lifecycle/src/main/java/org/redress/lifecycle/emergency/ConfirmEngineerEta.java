package org.redress.lifecycle.emergency;

import jakarta.validation.constraints.Future;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;

/** Record when the engineer will be there. */
public record ConfirmEngineerEta(
        @Future Instant eta, @Nullable PersonId engineer) {}

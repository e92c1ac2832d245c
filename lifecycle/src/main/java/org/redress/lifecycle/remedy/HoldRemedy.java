package org.redress.lifecycle.remedy;

import jakarta.validation.constraints.Future;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.HoldReason;
import org.redress.lifecycle.input.FreeText;

/** Record that the remedy waits, why, and until when. */
public record HoldRemedy(
        HoldReason reason, @Future Instant until, @Nullable FreeText note) {}

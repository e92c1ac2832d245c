package org.redress.lifecycle.emergency;

import jakarta.validation.constraints.Future;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.UnitId;

/**
 * Give the vehicle a time in the workshop.
 *
 * @param entryAt when it comes in
 * @param unit whose workshop
 */
public record ScheduleShopEntry(
        @Future Instant entryAt, @Nullable UnitId unit) {}

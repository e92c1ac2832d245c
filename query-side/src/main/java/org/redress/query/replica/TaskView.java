package org.redress.query.replica;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that takes long.
 *
 * @param question the address that was asked
 * @param progress 0 to 1; a part of the question that is asked at the moment, where it is asked in several
 * @param started null as long as it waits for others
 * @param elapsed since it was asked, until now or its end
 * @param result where the answer is, or why there is none; null before its end
 */
public record TaskView(
        String id,
        String question,
        TaskState state,
        double progress,
        Instant asked,
        @Nullable Instant started,
        Duration elapsed,
        @Nullable String result) {}

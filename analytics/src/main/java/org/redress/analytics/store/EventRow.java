package org.redress.analytics.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way into the store.
 *
 * @param place in the log: larger than that of every event before it
 * @param happened null where that is not known: it then enters no length of time
 * @param offsetMinutes of the zone in which the log told the time
 * @param values of the attributes that events have, in the order of their codes; shorter lists leave the rest out. Of a
 *     case as of the event, nothing means as before, and an empty text that it has no value any more
 */
public record EventRow(
        String caseId,
        long place,
        String activity,
        @Nullable Instant happened,
        int offsetMinutes,
        @Nullable String resource,
        List<@Nullable String> values) {}

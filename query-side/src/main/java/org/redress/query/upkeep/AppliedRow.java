package org.redress.query.upkeep;

import org.jspecify.annotations.Nullable;

/**
 * What a view's table tells of a row.
 *
 * @param key of the row: the complaint, or the id of a line
 * @param version of the last event that was applied to it
 * @param entry the line as JSON; null where the view keeps no lines
 */
record AppliedRow(
        String key,
        String complaint,
        long version,
        @Nullable String entry) {}

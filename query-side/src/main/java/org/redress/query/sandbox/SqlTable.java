package org.redress.query.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.sandbox.SqlAnswer;

/**
 * The answer to a question in SQL.
 *
 * @param truncated whether rows, or parts of long cells, were left away because of a limit
 * @param position of the log that the answer shows
 * @param millis that the answer took
 */
record SqlTable(
        List<SqlAnswer.Column> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated,
        long position,
        long millis) {}

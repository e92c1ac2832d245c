package org.redress.analytics.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the service and an engine's process say to each other: one line of JSON each way. */
final class Wire {
    static final JsonMapper JSON = JsonMapper.builder()
            // Amounts keep their digits.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Wire() {}

    /** @param sql null asks for the list of tables */
    record Request(@Nullable String sql, int rowsMax, int cellLengthMax, int answerLengthMax, long waitMillisMax) {}

    record Reply(
            @Nullable List<SqlAnswer.Column> columns,
            @Nullable List<List<@Nullable Object>> rows,
            boolean truncated,
            @Nullable SqlRefusal refusal,
            @Nullable Integer position,
            @Nullable String detail) {

        static Reply of(SqlAnswer answer) {
            return switch (answer) {
                case SqlAnswer.Rows rows -> new Reply(rows.columns(), rows.rows(), rows.truncated(), null, null, null);
                case SqlAnswer.Refused no -> new Reply(null, null, false, no.refusal(), no.position(), no.detail());
            };
        }

        SqlAnswer answer() {
            if (refusal != null) {
                return new SqlAnswer.Refused(refusal, position, detail);
            }
            return columns == null || rows == null
                    ? SqlAnswer.Refused.because(SqlRefusal.ENGINE_BROKE_OFF)
                    : new SqlAnswer.Rows(columns, rows, truncated);
        }
    }
}

package org.redress.analytics.sandbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Answers questions from one locked database, one after the other. */
final class Engine implements AutoCloseable {
    private static final String TABLES = """
            select table_name, column_name, data_type
            from duckdb_columns()
            where not internal and schema_name = 'main'
            order by table_name, column_index
            """;

    /** The engine's views in the snapshot's search path and beside it. */
    private static final String ENGINE_TABLES = "select view_name from duckdb_views() where internal";

    private final Connection connection;
    private final Set<String> tables = new HashSet<>();
    private final Set<String> engineTables = new HashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    Engine(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            addNames(statement, TABLES, tables);
            addNames(statement, ENGINE_TABLES, engineTables);
        }
    }

    private static void addNames(Statement statement, String sql, Set<String> names) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    SqlAnswer tables() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            return gather(rows, new Wire.Request(null, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 0));
        }
    }

    SqlAnswer answer(String sql, Wire.Request request) {
        Question question = Question.of(sql);
        try {
            JsonNode asked = parsed(question.asked());
            SqlAnswer.Refused objection = objectionToWhole(question, asked);
            if (objection != null) {
                return objection;
            }
            for (String candidate : (Iterable<String>) question.candidates(request.rowsMax())::iterator) {
                JsonNode tree = parsed(candidate);
                if (!tree.path("error").asBoolean(true)
                        && tree.path("statements").size() == 1) {
                    return judgeAndRun(question, candidate, tree, request);
                }
            }
            return SqlAnswer.Refused.because(SqlRefusal.NOT_UNDERSTOOD);
        } catch (SQLException e) {
            return refused(EngineFault.of(e), question, question.asked());
        } catch (JacksonException e) {
            // Deeper than a document of JSON may be nested.
            return SqlAnswer.Refused.because(SqlRefusal.NOT_UNDERSTOOD);
        }
    }

    private static SqlAnswer.@Nullable Refused objectionToWhole(Question question, JsonNode asked) {
        if (asked.path("error").asBoolean(true)) {
            EngineFault fault = EngineFault.ofParse(asked);
            return fault.kind().equals("not implemented")
                    ? SqlAnswer.Refused.because(SqlRefusal.NOT_A_QUESTION)
                    : new SqlAnswer.Refused(
                            SqlRefusal.NOT_UNDERSTOOD,
                            question.placeOf(question.asked(), fault.byteOffset()),
                            fault.detail());
        }
        return switch (asked.path("statements").size()) {
            case 0 -> SqlAnswer.Refused.because(SqlRefusal.NOTHING_ASKED);
            case 1 -> null;
            default -> SqlAnswer.Refused.because(SqlRefusal.SEVERAL_STATEMENTS);
        };
    }

    /** What is judged is what is run: the very text, with no more than EXPLAIN before it. */
    private SqlAnswer judgeAndRun(Question question, String candidate, JsonNode tree, Wire.Request request) {
        SqlAnswer.Refused objection = new QuestionTree(tables, engineTables).objection(tree);
        if (objection != null) {
            return new SqlAnswer.Refused(
                    objection.refusal(), question.placeOf(candidate, objection.position()), objection.detail());
        }
        try (Statement statement = connection.createStatement()) {
            ScheduledFuture<?> end =
                    clock.schedule(() -> cancel(statement), request.waitMillisMax(), TimeUnit.MILLISECONDS);
            try (ResultSet rows = statement.executeQuery(question.run(candidate))) {
                return gather(rows, request);
            } finally {
                end.cancel(false);
            }
        } catch (SQLException e) {
            return refused(EngineFault.of(e), question, question.run(candidate));
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It has just ended; and where it has not, the service ends this process.
            return;
        }
    }

    private static SqlAnswer.Refused refused(EngineFault fault, Question question, String run) {
        String judged = run.startsWith(question.explain())
                ? run.substring(question.explain().length())
                : run;
        Integer offset = fault.byteOffset();
        Integer inJudged = offset == null ? null : offset - question.explain().getBytes(StandardCharsets.UTF_8).length;
        return new SqlAnswer.Refused(
                fault.refusal(),
                inJudged == null || inJudged < 0 ? null : question.placeOf(judged, inJudged),
                fault.detail());
    }

    /** DuckDB's own parser, without running anything: JSON that tells statements, or the error and its place. */
    private JsonNode parsed(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select json_serialize_sql(?)")) {
            statement.setString(1, sql);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return Wire.JSON.readTree(rows.getString(1));
            }
        }
    }

    private static SqlAnswer.Rows gather(ResultSet rows, Wire.Request request) throws SQLException {
        ResultSetMetaData head = rows.getMetaData();
        List<SqlAnswer.Column> columns = new ArrayList<>();
        for (int column = 1; column <= head.getColumnCount(); column++) {
            columns.add(new SqlAnswer.Column(head.getColumnLabel(column), head.getColumnTypeName(column)));
        }
        List<List<@Nullable Object>> gathered = new ArrayList<>();
        boolean truncated = false;
        long length = 0;
        while (rows.next()) {
            if (gathered.size() == request.rowsMax() || length > request.answerLengthMax()) {
                return new SqlAnswer.Rows(columns, gathered, true);
            }
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            for (int column = 1; column <= columns.size(); column++) {
                Object value = told(rows, column);
                if (value instanceof String text && text.length() > request.cellLengthMax()) {
                    value = cut(text, request.cellLengthMax());
                    truncated = true;
                }
                length += value instanceof String text ? text.length() : Long.BYTES;
                row.add(value);
            }
            gathered.add(row);
        }
        return new SqlAnswer.Rows(columns, gathered, truncated);
    }

    private static @Nullable Object told(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null || value instanceof Boolean) {
            return value;
        }
        // JSON knows neither infinity nor what is no number.
        boolean number = value instanceof Number told && Double.isFinite(told.doubleValue());
        return number ? value : String.valueOf(rows.getString(column));
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }

    @Override
    public void close() throws SQLException {
        clock.shutdownNow();
        connection.close();
    }
}

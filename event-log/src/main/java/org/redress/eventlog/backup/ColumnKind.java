package org.redress.eventlog.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a column holds, whichever database has it; and how that is written in a backup. */
enum ColumnKind {
    TEXT(Types.VARCHAR) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void writeValue(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setString(column, value.stringValue());
        }
    },
    WHOLE_NUMBER(Types.BIGINT) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }

        @Override
        void writeValue(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setLong(column, value.longValue());
        }
    },
    NUMBER(Types.DOUBLE) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return row.wasNull() ? null : value;
        }

        @Override
        void writeValue(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setDouble(column, value.doubleValue());
        }
    },
    TRUTH(Types.BOOLEAN) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }

        @Override
        void writeValue(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setBoolean(column, value.booleanValue());
        }
    },
    /** ISO-8601. */
    DAY(Types.DATE) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            LocalDate value = row.getObject(column, LocalDate.class);
            return value == null ? null : value.toString();
        }

        @Override
        void writeValue(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setObject(column, LocalDate.parse(value.stringValue()));
        }
    },
    /** ISO-8601 in UTC: PostgreSQL forgets in which zone a moment was told, and nothing of ours rests on it. */
    MOMENT(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant().toString();
        }

        @Override
        void writeValue(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setObject(column, OffsetDateTime.ofInstant(Instant.parse(value.stringValue()), ZoneOffset.UTC));
        }
    },
    /** Base64. */
    BYTES(Types.BINARY) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            byte[] value = row.getBytes(column);
            return value == null ? null : Base64.getEncoder().encodeToString(value);
        }

        @Override
        void writeValue(PreparedStatement statement, int column, JsonNode value) throws SQLException {
            statement.setBytes(column, Base64.getDecoder().decode(value.stringValue()));
        }
    };

    private final int sqlType;

    ColumnKind(int sqlType) {
        this.sqlType = sqlType;
    }

    /** That of a column as its driver describes it; empty for what no table of ours has. */
    static Optional<ColumnKind> of(int sqlType, String typeName) {
        return Optional.ofNullable(
                switch (sqlType) {
                    case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
                    case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE_NUMBER;
                    case Types.DOUBLE, Types.FLOAT, Types.REAL -> NUMBER;
                    case Types.BOOLEAN -> TRUTH;
                    // PostgreSQL's driver calls so what is a truth value there.
                    case Types.BIT -> typeName.equals("bool") ? TRUTH : null;
                    case Types.DATE -> DAY;
                    case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
                    case Types.TIMESTAMP -> typeName.equals("timestamptz") ? MOMENT : null;
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
                    default -> null;
                });
    }

    /** The value as JSON has it: a string, a number, a truth value or null. */
    abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

    /** Sets a value that {@link #read} gave. */
    void write(PreparedStatement statement, int column, JsonNode value) throws SQLException {
        if (value.isNull()) {
            statement.setNull(column, sqlType);
        } else {
            writeValue(statement, column, value);
        }
    }

    abstract void writeValue(PreparedStatement statement, int column, JsonNode value) throws SQLException;
}

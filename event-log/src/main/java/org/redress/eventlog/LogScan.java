package org.redress.eventlog;

import java.util.Optional;
import java.util.function.Consumer;
import org.redress.events.EventJson;
import org.redress.events.PersonalCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads the tenant's log from end to end in large parts; a line is decoded only where somebody looks at it. */
public final class LogScan {
    /** Lines of one part at most: some ten megabytes, and few enough statements for a hundred thousand lines a second. */
    public static final int LINES_READ_MAX = 10_000;

    private static final String AFTER = """
            select position, stream, type, recorded_at, payload, metadata
              from event
             where tenant = ? and position > ? and position <= ?
             order by position
            """;
    private static final String FIRST = """
            select event_id
              from event
             where tenant = ? and position = 1
            """;

    private final JdbcTemplate jdbc;
    private final String tenant;
    private final LineJson json;

    LogScan(JdbcTemplate jdbc, String tenant, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.json = new LineJson(EventJson.mapper(cipher));
    }

    /**
     * What follows a position, in order.
     *
     * @param after 0 for the beginning
     * @param linesMax 1 to {@value #LINES_READ_MAX}
     */
    public void after(long after, int linesMax, Consumer<ScannedLine> sink) {
        if (linesMax < 1 || linesMax > LINES_READ_MAX) {
            throw new IllegalArgumentException("1 to " + LINES_READ_MAX + " lines at a time");
        }
        RowCallbackHandler each = row -> sink.accept(ScannedLine.of(row, json));
        jdbc.query(AFTER, each, tenant, after, after + linesMax);
    }

    /** What tells this log from any other: the id of its first event; empty while nothing has happened. */
    public Optional<String> identity() {
        return jdbc.query(FIRST, (row, number) -> row.getString(1), tenant).stream()
                .findFirst();
    }
}

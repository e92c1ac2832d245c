package org.redress.eventlog;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The highest position of the tenant's log, as the database has it. */
final class LogHead {
    private static final String READ = """
            select position
              from log_head
             where tenant = :tenant
            """;
    private static final String START = """
            insert into log_head (tenant, position)
            values (:tenant, 0)
            """;
    private final JdbcClient jdbc;
    private final String tenant;

    LogHead(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /** Starts the tenant's log at 0 where there is none yet. */
    LogHead started() {
        boolean missing = jdbc.sql(READ)
                .param("tenant", tenant)
                .query(Long.class)
                .optional()
                .isEmpty();
        if (missing) {
            try {
                jdbc.sql(START).param("tenant", tenant).update();
            } catch (DuplicateKeyException e) {
                // Another process started it in this moment.
            }
        }
        return this;
    }

    /** The highest committed position; 0 while nothing has happened. */
    long position() {
        return jdbc.sql(READ).param("tenant", tenant).query(Long.class).single();
    }
}

package org.redress.eventlog.embedded;

import com.zaxxer.hikari.HikariConfig;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** Appends rows as the log does, some per commit, and says after each commit how many there are. */
final class WritingProcess {
    static final String TENANT = "default";

    /** Of a row beside its payload and metadata: the keys, as characters or 8 bytes a number. */
    private static final int KEY_BYTES = 7 + 8 + 36 + 8 + 9 + 36 + 17 + 1 + 12;

    private final DataSource service;
    private final Random random = new Random(1);
    private final String filler = "c".repeat(2_000);
    private long rows;
    private long bytes;

    private WritingProcess(DataSource service, long rows) {
        this.service = service;
        this.rows = rows;
    }

    /** A process of its own, to be killed. Arguments: the folder, and events per commit. */
    public static void main(String[] arguments) throws SQLException {
        PrintStream out = System.out;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]), new HikariConfig())) {
            WritingProcess writing = on(database);
            while (true) {
                writing.commit(Integer.parseInt(arguments[1]));
                out.println(writing.rows());
                out.flush();
            }
        }
    }

    /** Goes on where the table ends; makes it first where there is none. */
    static WritingProcess on(EmbeddedDatabase database) throws SQLException {
        try (Connection owner = database.owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    create table if not exists event (
                        tenant      varchar(64)                 not null,
                        position    bigint                      not null,
                        stream      varchar(64)                 not null,
                        sequence    bigint                      not null,
                        stream_type varchar(32)                 not null,
                        event_id    varchar(64)                 not null,
                        type        varchar(64)                 not null,
                        revision    varchar(16)                 not null,
                        recorded_at timestamp(6) with time zone not null,
                        payload     varchar(1000000)            not null,
                        metadata    varchar(10000)              not null,
                        constraint event_pk primary key (tenant, position),
                        constraint event_sequence unique (tenant, stream, sequence),
                        constraint event_id_once unique (tenant, event_id)
                    )
                    """);
            statement.execute("grant select, insert on event to service");
        }
        return new WritingProcess(database, rowsIn(database));
    }

    static long rowsIn(DataSource service) throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from event where length(payload) > 0")) {
            count.next();
            return count.getLong(1);
        }
    }

    void commit(int events) throws SQLException {
        try (Connection connection = service.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into event (tenant, position, stream, sequence, stream_type, event_id, type, revision,
                                           recorded_at, payload, metadata)
                        values (?, ?, ?, 0, 'Complaint', ?, 'ComplaintReceived', '1', current_timestamp, ?, ?)
                        """)) {
            connection.setAutoCommit(false);
            for (int event = 1; event <= events; event++) {
                String payload = filler.substring(0, 300 + random.nextInt(900));
                String metadata = filler.substring(0, 300);
                insert.setString(1, TENANT);
                insert.setLong(2, rows + event);
                insert.setString(3, UUID.randomUUID().toString());
                insert.setString(4, UUID.randomUUID().toString());
                insert.setString(5, payload);
                insert.setString(6, metadata);
                insert.addBatch();
                bytes += KEY_BYTES + payload.length() + metadata.length();
            }
            insert.executeBatch();
            connection.commit();
        }
        rows += events;
    }

    long rows() {
        return rows;
    }

    /** What was written by this process, as the sum of its values. */
    long bytes() {
        return bytes;
    }
}

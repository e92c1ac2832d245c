package org.redress.benchmarks.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.redress.benchmarks.machine.Refused;

/** The raw limit of an import: the rows that it has written, copied into an empty table of the same kind. */
public final class Copy {
    private static final String COLUMNS =
            "tenant, stream, sequence, stream_type, event_id, type, revision, recorded_at, payload, metadata";

    private Copy() {}

    /**
     * How long PostgreSQL takes for all events of a log.
     *
     * @param file room for them
     */
    public static Duration time(Database log, Path file) {
        log.update(RawTable.TABLE);
        try (Connection connection = log.connect()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(file)) {
                copies.copyOut(
                        "copy (select " + COLUMNS + ", event_id, 0 from event order by position) to stdout", out);
            }
            long begun = System.nanoTime();
            try (InputStream in = Files.newInputStream(file)) {
                copies.copyIn("copy raw_event (" + COLUMNS + ", command_id, part) from stdin", in);
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        } catch (SQLException | IOException e) {
            throw new Refused("cannot copy", e);
        }
    }
}

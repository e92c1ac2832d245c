package org.redress.query.replica;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of imported logs in the shared database, part by part. */
final class JdbcLogParts {
    /** What one node holds of a file at a time; H2 takes a megabyte in one column at most. */
    static final int PART_BYTES = 1 << 19;

    private static final String ADD =
            "insert into mining_log_part (tenant, log, part, content) values (:tenant, :log, :part, :content)";
    private static final String READ =
            "select content from mining_log_part where tenant = :tenant and log = :log and part = :part";
    private static final String REMOVE = "delete from mining_log_part where tenant = :tenant and log = :log";

    private final JdbcClient jdbc;
    private final String tenant;

    JdbcLogParts(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    void add(String log, int part, byte[] content) {
        jdbc.sql(ADD)
                .param("tenant", tenant)
                .param("log", log)
                .param("part", part)
                .param("content", content)
                .update();
    }

    void remove(String log) {
        jdbc.sql(REMOVE).param("tenant", tenant).param("log", log).update();
    }

    private Optional<byte[]> read(String log, int part) {
        return jdbc.sql(READ)
                .param("tenant", tenant)
                .param("log", log)
                .param("part", part)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** The file again, a part at a time. */
    InputStream open(String log, Followed followed) {
        return new Parts(log, followed);
    }

    /** Who is told, before each part, how many bytes have been read; what it throws ends the reading. */
    interface Followed {
        void read(long bytes) throws IOException;
    }

    private final class Parts extends InputStream {
        private final String log;
        private final Followed followed;
        private byte[] part = new byte[0];
        private int place;
        private int parts;
        private long bytes;

        Parts(String log, Followed followed) {
            this.log = log;
            this.followed = followed;
        }

        @Override
        public int read() throws IOException {
            return isAtEnd() ? -1 : part[place++] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (isAtEnd()) {
                return -1;
            }
            int taken = Math.min(length, part.length - place);
            System.arraycopy(part, place, buffer, from, taken);
            place += taken;
            return taken;
        }

        private boolean isAtEnd() throws IOException {
            if (place < part.length) {
                return false;
            }
            bytes += part.length;
            followed.read(bytes);
            part = JdbcLogParts.this.read(log, parts++).orElseGet(() -> new byte[0]);
            place = 0;
            return part.length == 0;
        }
    }
}

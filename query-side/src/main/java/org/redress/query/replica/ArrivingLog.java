package org.redress.query.replica;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;

/** The file of a log on its way into the shared database, a part at a time. */
public final class ArrivingLog {
    private final JdbcImportedLogs logs;
    private final JdbcLogParts parts;
    private final Clock clock;
    private final String id;
    private final long bytesMax;
    private final MessageDigest digest;
    private long bytes;

    ArrivingLog(JdbcImportedLogs logs, JdbcLogParts parts, Clock clock, String id, long bytesMax) {
        this.logs = logs;
        this.parts = parts;
        this.clock = clock;
        this.id = id;
        this.bytesMax = bytesMax;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** The file is larger than one may be. */
    public static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Takes the whole file. */
    public void take(InputStream file) throws IOException, TooLarge {
        byte[] buffer = new byte[JdbcLogParts.PART_BYTES];
        int part = 0;
        for (int read = file.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = file.readNBytes(buffer, 0, buffer.length)) {
            bytes += read;
            if (bytes > bytesMax) {
                throw new TooLarge();
            }
            digest.update(buffer, 0, read);
            parts.add(id, part++, read == buffer.length ? buffer : Arrays.copyOf(buffer, read));
            if (!logs.arriving(id, bytes, clock.instant())) {
                throw new LogGone();
            }
        }
    }

    String id() {
        return id;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

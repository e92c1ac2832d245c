package org.redress.eventlog.backup;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of each tenant's log, over the lines of its events in order of position: with one tenant, that of the file of
 * events once it is unpacked. Sees every position on its way, and that none is missing.
 */
final class LogFingerprints {
    /**
     * A whole log.
     *
     * @param position of its last event, and so how many there are
     * @param sha256 in hexadecimal
     */
    record Log(String tenant, long position, String sha256) {}

    private final int tenantIndex;
    private final int positionIndex;
    private final List<Log> logs = new ArrayList<>();
    private final MessageDigest digest = Sha256.digest();
    private @Nullable String tenant;
    private long position;

    LogFingerprints(TableShape event) {
        tenantIndex = event.indexOf("tenant");
        positionIndex = event.indexOf("position");
    }

    /** The next event, in order of tenant and position. @throws BackupFailed where one is missing before it */
    void add(@Nullable Object[] values, byte[] line) {
        String of = String.valueOf(values[tenantIndex]);
        if (!of.equals(tenant)) {
            end();
            tenant = of;
            position = 0;
        }
        position++;
        if (!Objects.equals(values[positionIndex], position)) {
            throw new BackupFailed("The log of tenant " + of + " has no event at position " + position
                    + ": it is not whole, and no backup of it would be.");
        }
        digest.update(line);
    }

    /** All of them, once every event was added. */
    List<Log> logs() {
        end();
        tenant = null;
        return List.copyOf(logs);
    }

    private void end() {
        if (tenant != null) {
            logs.add(new Log(tenant, position, HexFormat.of().formatHex(digest.digest())));
        }
    }
}

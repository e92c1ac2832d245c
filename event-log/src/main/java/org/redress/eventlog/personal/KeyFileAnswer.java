package org.redress.eventlog.personal;

import java.nio.file.Path;

/** Whose keys a file holds, told without a vault: for copies that are made, and put back. */
public final class KeyFileAnswer {
    private KeyFileAnswer() {}

    /**
     * What the file answers; the database that it belongs to has the same in its table {@code key_file}.
     *
     * @throws KeyFileUnusable when it is no key file, or another tenant's
     */
    public static String of(Path keyFile, String tenant) {
        return new KeyFile(keyFile).read(tenant).answer();
    }
}

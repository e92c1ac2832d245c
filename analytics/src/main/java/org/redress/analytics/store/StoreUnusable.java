package org.redress.analytics.store;

import java.nio.file.Path;

/** A store that cannot be opened, asked or written. */
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the file only: where it lies is nobody's concern who reads an answer. */
    StoreUnusable(Path file, Throwable cause) {
        super("the column store %s cannot be used".formatted(file.getFileName()), cause);
    }

    /** Whether another process has the file: it is sound, and not ours. */
    public boolean isInUse() {
        return getCause() != null && String.valueOf(getCause().getMessage()).contains("lock on file");
    }
}

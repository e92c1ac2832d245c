package org.redress.eventlog.backup;

import org.jspecify.annotations.Nullable;

/** A backup that cannot be made, or one that cannot be restored. The message is a sentence for whoever asked. */
public final class BackupFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    BackupFailed(String sentence) {
        this(sentence, null);
    }

    BackupFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** What went wrong and what to do, with names of files and tables and never a value of theirs. */
    public String sentence() {
        return sentence;
    }
}

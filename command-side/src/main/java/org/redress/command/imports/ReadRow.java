package org.redress.command.imports;

import java.util.List;

/** What became of one row of a file. */
sealed interface ReadRow {
    /** Where the row stands in the file. */
    long line();

    /**
     * A row that proves something.
     *
     * @param identity the same for the same row of the same source, in whichever file it comes
     * @param warnings what is odd about it
     */
    record Usable(long line, SourceIdentity identity, List<SourceFact> facts, List<Remark> warnings)
            implements ReadRow {
        String complaintId() {
            return identity.complaintId();
        }
    }

    /** A row that proves nothing. */
    record Rejected(Remark why) implements ReadRow {
        @Override
        public long line() {
            return why.line();
        }
    }
}

package org.redress.standalone.architecture.flagged.lifecycle.remedy;

import java.io.File;
import java.time.Instant;
import org.redress.standalone.architecture.flagged.lifecycle.closure.Ending;

/** A rule that does I/O, reads the clock and knows another slice. */
public record ReadsAFile(File file, Ending ending) {
    Instant now() {
        return Instant.now();
    }
}

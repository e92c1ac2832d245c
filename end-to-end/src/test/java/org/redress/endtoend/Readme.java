package org.redress.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines that the README tells people to run. */
final class Readme {
    private static final Path FILE = Path.of("..", "README.md");

    private Readme() {}

    /** The shell lines of the block that follows a marker. */
    static String block(String marker) {
        try {
            String text = Files.readString(FILE);
            int marked = text.indexOf("<!-- " + marker);
            if (marked < 0) {
                throw new IllegalStateException("the README has no block " + marker);
            }
            int start = text.indexOf("```bash\n", marked) + "```bash\n".length();
            return text.substring(start, text.indexOf("```", start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.redress.benchmarks.visible;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of very many complaints: the rows of a real one, again and again, each with a number of its own. */
public final class ManyCases {
    private ManyCases() {}

    /** Writes as many rows as are wanted, in the form of the file that they come from. */
    public static Path file(Path real, Path target, int rows) {
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            for (int written = 0; written < rows; ) {
                try (BufferedReader in = Files.newBufferedReader(real)) {
                    String head = in.readLine();
                    if (written == 0) {
                        out.write(head);
                        out.newLine();
                    }
                    for (String row = in.readLine(); row != null && written < rows; row = in.readLine()) {
                        out.write(Integer.toString(10_000_000 + written));
                        out.write(row.substring(row.indexOf(',')));
                        out.newLine();
                        written++;
                    }
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

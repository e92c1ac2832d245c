package org.redress.analytics.sandbox;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An engine in a process of its own: reads a question a line and writes an answer a line. A process, because DuckDB does
 * not count the texts and lists that functions make against its memory limit, and looks at a cancellation only between
 * batches of rows: one {@code repeat} could end the whole service, or keep a processor for minutes. A process can be
 * given less memory and can be ended.
 */
public final class EngineMain {
    private EngineMain() {}

    /**
     * Answers until its input ends.
     *
     * @param arguments the snapshot, mebibytes of memory, threads, and the directory of this process
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Path directory = Path.of(arguments[3]);
        try (Connection connection = LockedDatabase.open(
                        Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
                Engine engine = new Engine(connection);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            forgetUnpackedLibrary(directory);
            say(out, engine.tables());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Wire.Request request = Wire.JSON.readValue(line, Wire.Request.class);
                say(out, request.sql() == null ? engine.tables() : engine.answer(request.sql(), request));
            }
        }
    }

    private static void say(PrintStream out, SqlAnswer answer) {
        out.println(Wire.JSON.writeValueAsString(Wire.Reply.of(answer)));
        out.flush();
    }

    /** The driver unpacks 70 MB; once loaded the file is not needed, and a process that is ended could not remove it. */
    private static void forgetUnpackedLibrary(Path directory) throws IOException {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(directory, "libduckdb_java*")) {
            for (Path library : unpacked) {
                Files.deleteIfExists(library);
            }
        }
    }
}

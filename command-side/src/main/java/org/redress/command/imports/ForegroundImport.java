package org.redress.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One import as somebody at a terminal sees it: a line a second, and what became of it. */
final class ForegroundImport {
    /** So that a pipe or a journal is not flooded. */
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    /** Reasons printed at the end; the rest is in the list of the import. */
    private static final int REJECTIONS_PRINTED_MAX = 20;

    private final Imports imports;
    private final ImportWork work;
    private final JdbcRemarks remarks;
    private final JdbcReasons reasons;
    private final PrintStream out;

    ForegroundImport(Imports imports, ImportWork work, JdbcRemarks remarks, JdbcReasons reasons, PrintStream out) {
        this.imports = imports;
        this.work = work;
        this.remarks = remarks;
        this.reasons = reasons;
        this.out = out;
    }

    /** The exit code for the caller of the program. */
    int run(ReadAs readAs, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return run(imports.receive(
                    readAs,
                    imports.keep(in),
                    Initiator.COMMAND_LINE,
                    UUID.randomUUID().toString()));
        } catch (IOException e) {
            return failing("The file cannot be read, or the data folder has no room for a copy of it.");
        } catch (ImportSpool.FileTooLarge e) {
            return failing("The file has more than " + ImportSpool.FILE_BYTES_MAX + " bytes.");
        }
    }

    private int run(Imports.Received received) {
        return switch (received) {
            case Imports.Received.Waiting waiting -> run(waiting.added());
            case Imports.Received.TooManyWaiting full ->
                failing(Imports.UNFINISHED_MAX + " imports wait or run already; let one of them end.");
            case Imports.Received.Again again -> throw new IllegalStateException("a random request came twice");
            case Imports.Received.RequestReused reused ->
                throw new IllegalStateException("a random request came twice");
        };
    }

    private int run(Import waiting) {
        work.run(waiting, new StopSignal(), progress(waiting));
        Import ended = imports.find(waiting.id()).orElseThrow();
        remarks.after(ended.id(), RemarkKind.REJECTION, 0, 0, REJECTIONS_PRINTED_MAX)
                .forEach(rejection -> out.println("  " + sentenceOf(rejection.remark())));
        Tally tally = ended.tally();
        out.printf(
                Locale.ROOT,
                "Import %s is %s: %,d rows, %,d imported, %,d already present, %,d rejected, %,d warnings, %.0f rows/s%n",
                ended.id(),
                ended.state(),
                tally.rows(),
                tally.imported(),
                tally.alreadyPresent(),
                tally.rejected(),
                tally.warnings(),
                tally.rowsPerSecond());
        ImportSummary.of(ended, reasons).lines().forEach(out::println);
        if (ended.failure() != null) {
            out.println(ended.failure().sentence());
        }
        return ended.state() == ImportState.DONE ? ImportCommandLine.SUCCESS : ImportCommandLine.FAILURE;
    }

    private Consumer<Tally> progress(Import waiting) {
        long[] nextNanos = {System.nanoTime()};
        Pace pace = new Pace();
        return tally -> {
            pace.passed(tally);
            if (System.nanoTime() >= nextNanos[0]) {
                nextNanos[0] = System.nanoTime() + BETWEEN_LINES.toNanos();
                out.printf(
                        Locale.ROOT,
                        "%5.1f %%  %,d rows, %.0f rows/s%s%n",
                        100.0 * tally.bytesRead() / waiting.bytes(),
                        tally.rows(),
                        tally.rowsPerSecond(),
                        remaining(pace.speed(), waiting.bytes() - tally.bytesRead()));
            }
        };
    }

    /** Nothing as long as nobody knows. */
    private static String remaining(@Nullable Speed speed, long bytesLeft) {
        Duration time = speed == null ? null : speed.timeFor(bytesLeft);
        return time == null ? "" : ", about " + ImportSummary.inWords(time) + " left";
    }

    private int failing(String sentence) {
        out.println(sentence);
        return ImportCommandLine.FAILURE;
    }

    private static String sentenceOf(Remark remark) {
        String subject = remark.field() == null ? "the row" : remark.field();
        return "Line " + remark.line() + ": " + subject + " " + remark.reason() + ".";
    }
}

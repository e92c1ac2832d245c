package org.redress.endtoend.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own, in memory, that somebody else can fill. Whoever tests needs the right to mount one. */
final class SmallDisk implements AutoCloseable {
    private static final long COMMAND_SECONDS_MAX = 30;

    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final Path other;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.other = folder.resolve("of-somebody-else");
    }

    /** Mounts one of so many bytes on a folder that is made for it. A test is skipped where nobody may. */
    static SmallDisk mount(Path folder, long bytes) throws IOException {
        Files.createDirectories(folder);
        List<String> mount = List.of("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString());
        Assumptions.assumeTrue(run(mount) || run(asRoot(mount)), "nobody may mount a file system here");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Fills it to the last byte. */
    void fill() throws IOException {
        byte[] zeros = new byte[BLOCK];
        try (OutputStream file = Files.newOutputStream(other)) {
            while (true) {
                file.write(zeros);
            }
        } catch (IOException full) {
            if (bytesFree() > 0) {
                throw full;
            }
        }
    }

    /** Gives all that back. */
    void empty() throws IOException {
        Files.delete(other);
    }

    private long bytesFree() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    @Override
    public void close() throws IOException {
        List<String> unmount = List.of("umount", folder.toString());
        if (!run(unmount) && !run(asRoot(unmount))) {
            throw new IOException("somebody still uses " + folder);
        }
    }

    private static List<String> asRoot(List<String> command) {
        return Stream.concat(Stream.of("sudo", "-n"), command.stream()).toList();
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(COMMAND_SECONDS_MAX, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

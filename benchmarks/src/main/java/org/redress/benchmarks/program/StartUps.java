package org.redress.benchmarks.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.redress.benchmarks.machine.Command;
import org.redress.benchmarks.machine.Refused;

/** Starts the packaged program in the ways that the operations document names, and stops it once it has answered. */
public final class StartUps {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final Duration START_MAX = Duration.ofMinutes(5);

    /** The JDK writes its cache when the program ends. */
    private static final Duration STOP_MAX = Duration.ofMinutes(5);

    private static final String RESIDENT = "VmRSS:";

    private StartUps() {}

    /**
     * One start.
     *
     * @param seconds from the command to the first answer that says it is ready
     * @param resident bytes of memory that the process takes then
     */
    public record StartUp(double seconds, long resident) {}

    /** Unpacks the jar as the document says. @return the jar to be started */
    public static Path unpacked(Path jar, Path to) {
        Command.run(
                List.of(
                        Jvm.binary("java"),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        to.toString()),
                Map.of());
        return to.resolve(jar.getFileName());
    }

    /** Has the JDK make a cache in a first run. @return the option that uses it */
    public static String cached(Path unpacked, Path data) {
        Path cache = unpacked.resolveSibling("redress.aot");
        measure(List.of("-XX:AOTCacheOutput=" + cache), unpacked, data);
        if (!Files.isRegularFile(cache)) {
            throw new Refused("this JDK writes no cache; it takes 25 or newer");
        }
        return "-XX:AOTCache=" + cache;
    }

    /**
     * Starts it, waits for its first answer, and stops it.
     *
     * @param data its folder; the same again for a later start on the same database
     */
    public static StartUp measure(List<String> options, Path jar, Path data) {
        try {
            Files.createDirectories(data);
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(Jvm.binary("java")));
            command.addAll(options);
            command.addAll(List.of(
                    "-jar",
                    jar.toString(),
                    "--server.port=" + port,
                    "--redress.data-folder=" + data,
                    "--redress.sample=false",
                    "--redress.stopping.notice=0s"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
            long begun = System.nanoTime();
            Process process = builder.start();
            try {
                awaitReady(process, port, begun);
                double seconds = (System.nanoTime() - begun) / 1e9;
                return new StartUp(seconds, resident(process));
            } finally {
                stop(process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process process, int port, long begun) {
        while (!isReady(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > START_MAX.toNanos()) {
                throw new Refused("did not start");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isReady(int port) {
        try {
            HttpURLConnection readiness =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            return readiness.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow(() -> new Refused("the machine does not tell a process's memory"));
    }

    private static void stop(Process process) {
        try {
            process.destroy();
            if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

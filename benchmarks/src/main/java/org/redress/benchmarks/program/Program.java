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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.redress.benchmarks.load.HttpCallers;
import org.redress.benchmarks.load.SingleCaller;
import org.redress.benchmarks.machine.Refused;
import org.redress.benchmarks.visible.PageReader;

/** A packaged program of ours as a process of its own, as somebody would start it, on a free loopback port. */
public final class Program implements AutoCloseable {
    /** Seconds on a machine that has nothing else to do. */
    private static final Duration START_MAX = Duration.ofMinutes(10);

    private static final Duration STOP_MAX = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Who calls: somebody who may take complaints in and answer for them. */
    private static final String USER = "handler";

    /** Who looks at everything. */
    private static final String READER = "supervisor";

    /** Who may have copies made anew. */
    private static final String OPERATOR = "administrator";

    /** Of this run: a program that starts a second time on its database knows it still. */
    private static final String PASSWORD = UUID.randomUUID().toString();

    private final Process process;
    private final int port;
    private final Path output;

    private Program(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /**
     * Starts it and waits until it is healthy.
     *
     * @param folder its own, for its keys and, without settings, its data
     */
    public static Program start(Path jar, Path folder, List<String> settings) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            List<String> arguments = new ArrayList<>(settings);
            arguments.add("--server.port=" + port);
            arguments.add("--redress.data-folder=" + folder);
            arguments.add("--redress.sample=false");
            Path output = Files.createTempFile(folder, "output-", ".log");
            ProcessBuilder builder = new ProcessBuilder(Jvm.command(jar, arguments))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            for (String account : List.of(USER, READER, OPERATOR)) {
                builder.environment().put("REDRESS_PASSWORD_" + account.toUpperCase(java.util.Locale.ROOT), PASSWORD);
            }
            Program program = new Program(builder.start(), port, output);
            program.awaitHealthy();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signed-in callers of it. */
    public HttpCallers callers() {
        return new HttpCallers(port, USER, PASSWORD);
    }

    /** Signed-in readers of it. */
    public HttpCallers readers() {
        return new HttpCallers(port, READER, PASSWORD);
    }

    /** One of the callers, who says what they like. */
    public Api handler() {
        return new Api(port, USER, PASSWORD);
    }

    /** One of them alone. */
    public SingleCaller singleCaller() {
        return new SingleCaller(port, USER, PASSWORD);
    }

    /** Somebody who looks at its pages. */
    public PageReader reader() {
        return PageReader.signedIn(port, READER, PASSWORD);
    }

    /** Somebody who asks it for figures over all cases. */
    public Api analyst() {
        return new Api(port, READER, PASSWORD);
    }

    /** Somebody who looks after it. */
    public Api operator() {
        return new Api(port, OPERATOR, PASSWORD);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealthy() throws IOException {
        try {
            long until = System.nanoTime() + START_MAX.toNanos();
            while (!isHealthy()) {
                if (process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                    close();
                    throw new Refused("did not start: " + Files.readString(output));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }

    private boolean isHealthy() {
        try {
            HttpURLConnection health = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health")
                    .toURL()
                    .openConnection();
            health.setReadTimeout((int) Duration.ofSeconds(5).toMillis());
            return health.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.redress.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One run of the packaged program as a process of its own, in a folder of its own, on a free loopback port. */
public final class Program implements AutoCloseable {
    /** Far above what a start takes; a machine may be busy with other things. */
    public static final Duration START_MAX = Duration.ofMinutes(3);

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** After this a stop is no longer graceful. */
    private static final Duration STOP_MAX = Duration.ofSeconds(30);

    private final Process process;
    private final Path output;
    private final int port;

    private Program(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Longer than a service of tests runs, the soak included. */
    private static final int TESTS_HOURS_MAX = 6;

    /** For runs that are over before the second compiler has paid for itself: half the work of a start. */
    private static final String[] SHORT_LIVED = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"};

    /**
     * How a run differs from the plain one.
     *
     * @param unpacked whether it is started as it starts soonest, or from its jar
     */
    public record Options(
            List<String> jvm, List<String> arguments, Map<String, String> environment, Path jar, boolean unpacked) {
        public static Options plain() {
            return new Options(List.of(), List.of(), Map.of(), jarOfStandalone(), false);
        }

        /** Without the sample, with the same known password for every first account, hashed quickly. */
        public static Options ofTests() {
            return ofLongTests().withJvm(SHORT_LIVED);
        }

        /** The same for runs of minutes, in which the second compiler pays for itself. */
        public static Options ofLongTests() {
            return plain().soonest()
                    .withArguments(
                            "--redress.sample=false",
                            "--redress.sign-in.password-cost=4",
                            "--redress.reconciliation.at=" + notThisNight())
                    .withEnvironment(Client.knownPasswords());
        }

        /** As plain, and started as soon as can be, for tests of what it says at its start. */
        public static Options plainSoon() {
            return plain().soonest().withJvm(SHORT_LIVED);
        }

        public Options withArguments(String... more) {
            List<String> all = new ArrayList<>(arguments);
            all.addAll(List.of(more));
            return new Options(jvm, all, environment, jar, unpacked);
        }

        public Options withJvm(String... more) {
            List<String> all = new ArrayList<>(jvm);
            all.addAll(List.of(more));
            return new Options(all, arguments, environment, jar, unpacked);
        }

        public Options withEnvironment(Map<String, String> more) {
            return new Options(jvm, arguments, more, jar, unpacked);
        }

        /** The same for one of the two sides' own jars. */
        public Options ofSide(String side) {
            Path jar = jarOfStandalone()
                    .resolve("../../../" + side + "/target/" + side + "-0.1.0-SNAPSHOT-exec.jar")
                    .normalize();
            return new Options(jvm, arguments, environment, jar, unpacked);
        }

        /** Whatever the time is where tests run: what begins each night would begin in the middle of one. */
        private static LocalTime notThisNight() {
            return ZonedDateTime.now(ZoneId.of("Asia/Shanghai"))
                    .plusHours(TESTS_HOURS_MAX)
                    .toLocalTime()
                    .truncatedTo(ChronoUnit.MINUTES);
        }

        private Options soonest() {
            return new Options(jvm, arguments, environment, jar, true);
        }

        static boolean isStandalone(Path jar) {
            return jar.equals(jarOfStandalone());
        }

        private static Path jarOfStandalone() {
            return Path.of(System.getProperty("redress.jar")).toAbsolutePath().normalize();
        }
    }

    /** Starts it and waits until it is healthy. */
    public static Program start(Path folder, Options options) {
        return healthy(launch(folder, options));
    }

    /** The same of a jar that is told in the command. */
    static Program start(Path folder, Options options, List<String> jar) {
        try {
            int port = freePort();
            return healthy(started(folder, options, jar, port, List.of("--server.port=" + port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program healthy(Program program) {
        try {
            program.awaitHealthy();
            return program;
        } catch (RuntimeException e) {
            program.kill();
            throw e;
        }
    }

    /** Starts it and does not wait. */
    public static Program launch(Path folder, Options options) {
        try {
            int port = freePort();
            return started(folder, options, port, List.of("--server.port=" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it for one task, which serves nobody and ends by itself. */
    public static Program task(Path folder, Options options, String... task) {
        try {
            return started(folder, options, 0, List.of(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program started(Path folder, Options options, int port, List<String> first) throws IOException {
        List<String> jar = options.unpacked()
                ? Unpacked.command(options.jar())
                : List.of("-jar", options.jar().toString());
        return started(folder, options, jar, port, first);
    }

    private static Program started(Path folder, Options options, List<String> jar, int port, List<String> first)
            throws IOException {
        Files.createDirectories(folder);
        Path output = Files.createTempFile(folder, "output-", ".log");
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(options.jvm());
        command.addAll(jar);
        command.addAll(first);
        command.addAll(options.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        // Nobody passes calls on to it, unless a test says so.
        builder.environment().put("REDRESS_STOPPING_NOTICE", "PT0S");
        builder.environment().putAll(options.environment());
        return new Program(builder.start(), output, port);
    }

    private void awaitHealthy() {
        Awaitility.await()
                .atMost(START_MAX)
                .pollInterval(Duration.ofMillis(100))
                .failFast(this::requireAlive)
                .until(() -> Client.isHealthy(base()));
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("ended: " + output());
        }
    }

    public long pid() {
        return process.pid();
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Everything it printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without a warning, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Stops it in its tracks, as a debugger or a host without memory would: it is there, and does nothing. */
    public void suspend() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            Process signal = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            if (signal.waitFor() != 0) {
                throw new IllegalStateException("could not signal " + process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it has ended by itself. @return its exit code */
    public int awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("still running after " + atMost + ": " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end, as whoever runs it does, and waits until it has. @throws IllegalStateException when it does not */
    public void stop() {
        stop(STOP_MAX);
    }

    void stop(Duration atMost) {
        process.destroy();
        awaitEnd(atMost);
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

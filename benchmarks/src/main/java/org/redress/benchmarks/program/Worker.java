package org.redress.benchmarks.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.redress.benchmarks.load.Measurement;
import org.redress.benchmarks.machine.Refused;

/** The other end of an {@link Orders} loop: a service whose callers live in its own JVM. */
public final class Worker implements AutoCloseable {
    private static final Duration STOP_MAX = Duration.ofMinutes(2);

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;
    private final Path output;
    private final int port;
    private long answered;

    private Worker(Process process, Path output) throws IOException {
        this.process = process;
        this.output = output;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.port = Integer.parseInt(answer());
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param role which of the benchmark's own programs
     */
    public static Worker start(Jars jars, String role, Path folder, List<String> settings) {
        try {
            Files.createDirectories(folder);
            Path output = folder.resolve("output.log");
            List<String> arguments = new ArrayList<>(List.of(role));
            arguments.addAll(settings);
            Process process = new ProcessBuilder(Jvm.command(jars.benchmarks(), arguments))
                    .directory(folder.toFile())
                    .redirectError(output.toFile())
                    .start();
            return new Worker(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One round. */
    public Measurement run(int callers, Duration duration) {
        Measurement round = Measurement.ofLine(ask(Orders.RUN + " " + callers + " " + duration.toMillis()));
        answered += round.count();
        return round;
    }

    /** Calls answered in all rounds so far. */
    public long answered() {
        return answered;
    }

    /** The one number that a query answers with, asked by the service itself. */
    public long number(String sql) {
        return Long.parseLong(ask(Orders.NUMBER + " " + sql.replace('\n', ' ')));
    }

    /** Where it answers over HTTP, too. */
    public int port() {
        return port;
    }

    /** Lets it end as it would on a signal. */
    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String ask(String order) {
        orders.println(order);
        return answer();
    }

    /** Whatever the service prints besides is passed over. */
    private String answer() {
        try {
            StringBuilder printed = new StringBuilder();
            String line = answers.readLine();
            while (line != null && !line.startsWith(Orders.ANSWER)) {
                printed.append(line).append('\n');
                line = answers.readLine();
            }
            if (line == null) {
                throw new Refused("a worker ended: " + printed + Files.readString(output));
            }
            return line.substring(Orders.ANSWER.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.redress.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.redress.endtoend.Client;

/** Load against a service that something is done to, and at the end the verdict. */
final class Trial implements AutoCloseable {
    /** A restarted service on a busy machine; after this nothing will come any more. */
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(5);

    /** One cause has many findings; the first ones say what it is. */
    private static final int FINDINGS_SHOWN_MAX = 20;

    private final AnsweredCommands record;
    private final Load load;
    private final Random random = new Random(Extent.SEED);

    /**
     * Starts the load.
     *
     * @param door where to send the next call
     */
    Trial(Path folder, Supplier<Client> door) throws IOException {
        this(folder, door, Load.THINKING);
    }

    /** @param thinking how long a caller takes between two commands */
    Trial(Path folder, Supplier<Client> door, Duration thinking) throws IOException {
        Files.createDirectories(folder);
        record = new AnsweredCommands(folder.resolve("answered.tsv"));
        load = new Load(door, record, Extent.SEED, thinking);
    }

    Load load() {
        return load;
    }

    /** What was answered last. */
    Optional<Acknowledgement> latest() {
        return record.latest();
    }

    /** The chances of what is done to the service. */
    Random random() {
        return random;
    }

    /** A number of answers, so that the next fault comes in the middle of work, and not after a time. */
    void awaitAnswers(int from, int to) {
        long enough = record.count() + random.nextInt(from, to);
        Awaitility.await()
                .atMost(ANSWERS_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> record.count() >= enough);
    }

    /** One more answer, within the time that was promised. */
    void awaitAnotherAnswer(Duration within) {
        long before = record.count();
        Awaitility.await().atMost(within).pollInterval(Duration.ofMillis(20)).until(() -> record.count() > before);
    }

    /** A number of calls that are told to come again later. */
    void awaitRefused(int calls) {
        long enough = load.busy() + calls;
        Awaitility.await().atMost(ANSWERS_WITHIN).until(() -> load.busy() >= enough);
    }

    /** Reads the log, by whatever way the database allows now. */
    interface LogReading {
        LogAsStored read() throws SQLException;
    }

    /** Ends the load, looks at everything, and finds nothing wrong. */
    void endsWell(Client reader, LogReading log) throws SQLException {
        load.finish();
        List<Acknowledgement> acknowledged = record.read();
        long position =
                acknowledged.stream().mapToLong(Acknowledgement::position).max().orElseThrow();
        Observer observer = new Observer(reader);
        List<ShownView> views = observer.views(position);
        List<ShownCase> listed = observer.listed();
        List<ShownCase> filed = observer.filed(
                acknowledged.stream().map(Acknowledgement::complaint).distinct().toList(), Extent.SEED);
        Evidence evidence = new Evidence(acknowledged, load.asked(), log.read(), views, listed, filed);

        System.getLogger(Trial.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} asked, {1} acknowledged, {2} calls without an answer, {3} told to come later, {4} events, longest wait {5}",
                        load.asked(),
                        acknowledged.size(),
                        load.unanswered(),
                        load.busy(),
                        evidence.log().events().size(),
                        load.longest());
        assertThat(load.findings()).as("answers").isEmpty();
        List<String> findings = Checker.findings(evidence);
        assertThat(findings.stream().limit(FINDINGS_SHOWN_MAX))
                .as("seed %d, findings: %d", Extent.SEED, findings.size())
                .isEmpty();
    }

    @Override
    public void close() {
        load.close();
        record.close();
    }
}

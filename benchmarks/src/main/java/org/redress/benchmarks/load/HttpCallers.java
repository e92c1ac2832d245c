package org.redress.benchmarks.load;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.redress.benchmarks.machine.Refused;

/** The callers of one service over HTTP. They keep count of what they were promised. */
public final class HttpCallers {
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** How much longer than a round the cases for its next steps are taken in: no caller may run out of them. */
    private static final double RESERVE = 1.5;

    /** Cases are taken in at the connections that are fastest. */
    private static final int CONNECTIONS_MAX = 64;

    private static final Duration RECEIVING = Duration.ofSeconds(1);

    private final HttpLoad load;
    private final PacedLoad paced;
    private final Requests requests;
    private final Deque<String> cases = new ArrayDeque<>();
    private double fastest;
    private long received;
    private long acknowledged;

    public HttpCallers(int port, String user, String password) {
        this.load = new HttpLoad(port);
        this.paced = new PacedLoad(port);
        this.requests = new Requests(user, password);
    }

    /** Takes new complaints in. */
    public Measurement receive(int connections, Duration duration) {
        Measurement round = load.run(new Receiving(cases::add), connections, duration);
        fastest = Math.max(fastest, round.perSecond());
        return round;
    }

    /**
     * Takes new complaints in at a steady pace.
     *
     * @param told each complaint's id, at once when it is answered
     */
    public void receiveAtPace(double perSecond, Duration duration, Consumer<String> told) {
        paced.run(new Receiving(told), perSecond, duration);
    }

    /** Takes the next step of complaints that were taken in before, each once. */
    public Measurement acknowledge(int connections, Duration duration) {
        while (cases.size() < fastest * duration.toSeconds() * RESERVE + CONNECTIONS_MAX) {
            receive(CONNECTIONS_MAX, RECEIVING);
        }
        return load.run(new Acknowledging(), connections, duration);
    }

    /** Asks one question after the other at a steady pace, and begins again after the last. */
    public Measurement readAtPace(List<String> paths, double perSecond, Duration duration) {
        return paced.run(new Reading(paths, OK), perSecond, duration);
    }

    /** Asks at a steady pace for what is not there. */
    public Measurement readNothingAtPace(String path, double perSecond, Duration duration) {
        return paced.run(new Reading(List.of(path), NOT_FOUND), perSecond, duration);
    }

    /** Complaints whose receipt was answered. */
    public long received() {
        return received;
    }

    /** Complaints whose next step was answered. */
    public long acknowledged() {
        return acknowledged;
    }

    private final class Receiving implements Work {
        private final Consumer<String> told;

        private Receiving(Consumer<String> told) {
            this.told = told;
        }

        @Override
        public ByteBuffer next() {
            return requests.receive(received);
        }

        @Override
        public int expectedStatus() {
            return CREATED;
        }

        @Override
        public void answered(Answer answer) {
            received++;
            String location = Objects.requireNonNull(answer.header("location"), "a new complaint without an address");
            told.accept(location.substring(location.lastIndexOf('/') + 1));
        }
    }

    private final class Acknowledging implements Work {
        @Override
        public ByteBuffer next() {
            String complaint = cases.poll();
            if (complaint == null) {
                throw new Refused("no case is left for a next step");
            }
            return requests.acknowledge(complaint);
        }

        @Override
        public int expectedStatus() {
            return OK;
        }

        @Override
        public void answered(Answer answer) {
            acknowledged++;
        }
    }

    private final class Reading implements Work {
        private final List<String> paths;
        private final int expectedStatus;
        private int asked;

        private Reading(List<String> paths, int expectedStatus) {
            this.paths = paths;
            this.expectedStatus = expectedStatus;
        }

        @Override
        public ByteBuffer next() {
            return requests.get(paths.get(asked++ % paths.size()));
        }

        @Override
        public int expectedStatus() {
            return expectedStatus;
        }

        @Override
        public void answered(Answer answer) {
            // Its time is all that is wanted.
        }
    }
}

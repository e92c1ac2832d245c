package org.redress.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.redress.endtoend.Client;

/**
 * Callers that receive complaints and take their next steps until they are told to end. Each writes down what was
 * answered, and judges how; whoever gets no answer asks again with the same key, and some never learn.
 */
final class Load implements AutoCloseable {
    static final int CALLERS = 12;

    /** Of a hundred commands without an answer, those whose client does not ask again. */
    private static final int GIVEN_UP_PERCENT = 20;

    /** Of a hundred answered commands, those that are sent once more although they were answered. */
    private static final int REPEATED_PERCENT = 5;

    /** Of a hundred commands, those that receive a complaint; the others are next steps. */
    private static final int RECEIVING_PERCENT = 40;

    /** Cases that one caller works on at once. */
    private static final int OPEN_CASES_MAX = 10;

    /** Between two commands of a caller: enough of them to be in the way of each other, few enough to start beside. */
    static final Duration THINKING = Duration.ofMillis(40);

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(100);

    /** Longer than any fault here lasts; whoever still has no answer then has found something. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);

    private final Supplier<Client> door;
    private final AnsweredCommands record;
    private final long seed;
    private final Duration thinking;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong busy = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong inVain = new AtomicLong();
    private final AtomicLong longestMillis = new AtomicLong();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;
    private volatile boolean abandoned;

    /**
     * Starts it.
     *
     * @param door where to send the next call; asked anew for each, since services come and go
     * @param thinking how long a caller takes between two commands
     */
    Load(Supplier<Client> door, AnsweredCommands record, long seed, Duration thinking) {
        this.door = door;
        this.record = record;
        this.seed = seed;
        this.thinking = thinking;
        for (int caller = 0; caller < CALLERS; caller++) {
            int number = caller;
            callers.execute(() -> {
                try {
                    new Caller(number).work();
                } catch (RuntimeException e) {
                    findings.add("caller %d ended with %s".formatted(number, e));
                }
            });
        }
    }

    /** Commands sent so far, each counted once. */
    long asked() {
        return asked.get();
    }

    /** Answers so far that said to come again later. */
    long busy() {
        return busy.get();
    }

    /** Calls so far whose effect was unknown to the caller. */
    long unanswered() {
        return unanswered.get();
    }

    /** Calls so far that found nobody there. */
    long inVain() {
        return inVain.get();
    }

    /** The longest that a call waited for its answer. */
    Duration longest() {
        return Duration.ofMillis(longestMillis.get());
    }

    /** Answers that the contract does not know. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Lets each caller finish the command it is at, and begin no other. */
    void finish() {
        ending = true;
        callers.shutdown();
        try {
            if (!callers.awaitTermination(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                findings.add("a caller is still without an answer after " + ANSWERED_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves off at once, whatever is unanswered. */
    @Override
    public void close() {
        ending = true;
        abandoned = true;
        callers.shutdownNow();
    }

    /** What became of one call. */
    private sealed interface Outcome {
        record Answered(Client.Answer answer) implements Outcome {}

        /** It was told to come later, and nothing happened. */
        record Busy() implements Outcome {}

        /** The connection broke: the command took effect, or it did not. */
        record Unknown() implements Outcome {}

        /** There was no connection: it cannot have taken effect. */
        record NobodyThere() implements Outcome {}
    }

    /** A case that a caller can take further. */
    private record OpenCase(String complaint, int stepsTaken) {}

    /** One of them, with its own order of things. */
    private final class Caller {
        private final int number;
        private final Random random;
        private final List<OpenCase> cases = new ArrayList<>();
        private long commands;

        Caller(int number) {
            this.number = number;
            this.random = new Random(seed * CALLERS + number);
        }

        void work() {
            while (!ending) {
                if (cases.isEmpty() || percent(RECEIVING_PERCENT) && cases.size() < OPEN_CASES_MAX) {
                    ask(Command.receive(key())).ifPresent(received -> cases.add(new OpenCase(received.complaint(), 0)));
                } else {
                    takeNextStep(cases.remove(random.nextInt(cases.size())));
                }
                LockSupport.parkNanos(thinking.toNanos());
            }
        }

        /** Where a step stayed without an answer the case is left alone: nobody knows where it stands. */
        private void takeNextStep(OpenCase open) {
            Step step = Step.IN_ORDER.get(open.stepsTaken());
            boolean taken = ask(Command.step(key(), open.complaint(), step)).isPresent();
            if (taken && open.stepsTaken() + 1 < Step.IN_ORDER.size()) {
                cases.add(new OpenCase(open.complaint(), open.stepsTaken() + 1));
            }
        }

        private Optional<Acknowledgement> ask(Command command) {
            asked.incrementAndGet();
            long until = System.nanoTime() + ANSWERED_WITHIN.toNanos();
            while (System.nanoTime() < until && !abandoned) {
                switch (send(command)) {
                    case Outcome.Answered answered -> {
                        return judge(command, answered.answer());
                    }
                    case Outcome.Unknown unknown -> {
                        unanswered.incrementAndGet();
                        if (percent(GIVEN_UP_PERCENT)) {
                            return Optional.empty();
                        }
                    }
                    case Outcome.Busy later -> busy.incrementAndGet();
                    case Outcome.NobodyThere nobody -> inVain.incrementAndGet();
                }
                LockSupport.parkNanos(BEFORE_ASKING_AGAIN.toNanos());
            }
            findings.add(command.path() + " has no answer after " + ANSWERED_WITHIN);
            return Optional.empty();
        }

        private Outcome send(Command command) {
            long from = System.nanoTime();
            try {
                Client.Answer answer = command.send(door.get());
                if (answer.status() != 503) {
                    return new Outcome.Answered(answer);
                }
                if (answer.headers().firstValue("Retry-After").isEmpty()) {
                    findings.add("503 without Retry-After");
                }
                return new Outcome.Busy();
            } catch (UncheckedIOException e) {
                return outcomeOf(command, e.getCause());
            } finally {
                longestMillis.accumulateAndGet(
                        Duration.ofNanos(System.nanoTime() - from).toMillis(), Math::max);
            }
        }

        private Outcome outcomeOf(Command command, IOException broken) {
            if (broken instanceof ConnectException || broken instanceof HttpConnectTimeoutException) {
                return new Outcome.NobodyThere();
            }
            if (broken instanceof HttpTimeoutException) {
                findings.add(command.path() + " waited longer than a client does");
            }
            return new Outcome.Unknown();
        }

        private Optional<Acknowledgement> judge(Command command, Client.Answer answer) {
            if (answer.status() != 200 && answer.status() != 201) {
                findings.add("%s was answered %d: %.300s".formatted(command.path(), answer.status(), answer.text()));
                return Optional.empty();
            }
            Acknowledgement acknowledgement = command.acknowledgedBy(answer);
            record.add(acknowledgement);
            if (percent(REPEATED_PERCENT)) {
                repeat(command, answer);
            }
            return Optional.of(acknowledgement);
        }

        /** Once more, although it was answered: the same answer, where there is one. */
        private void repeat(Command command, Client.Answer first) {
            if (send(command) instanceof Outcome.Answered again && !isSame(first, again.answer())) {
                findings.add("%s was answered %.300s, and then %d %.300s"
                        .formatted(
                                command.key(),
                                first.text(),
                                again.answer().status(),
                                again.answer().text()));
            }
        }

        private static boolean isSame(Client.Answer first, Client.Answer second) {
            return first.status() == second.status() && first.text().equals(second.text());
        }

        private boolean percent(int share) {
            return random.nextInt(100) < share;
        }

        private String key() {
            return "load-%d-%d-%d".formatted(seed, number, commands++);
        }
    }
}

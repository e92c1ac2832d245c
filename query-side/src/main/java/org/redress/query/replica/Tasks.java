package org.redress.query.replica;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.redress.events.PersonId;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;

/** All questions that run, wait, or have an answer that is still kept: of one node, so many at a time, each its person's own. */
public final class Tasks implements AutoCloseable {
    public static final String ADDRESS = "/api/mining/tasks";

    /** Answers that are kept at a time, whatever their age: some are a few megabytes. The eldest goes first. */
    static final int KEPT_MAX = 100;

    private final MiningSettings settings;
    private final Clock clock;
    private final ThreadPoolExecutor workers;
    private final Map<String, Task> tasks = new LinkedHashMap<>();

    Tasks(MiningSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.workers = new ThreadPoolExecutor(
                settings.tasksAtOnce(),
                settings.tasksAtOnce(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.tasksWaiting()),
                task -> new Thread(task, "redress-mining"));
    }

    /**
     * Lets a question run as soon as there is room.
     *
     * @throws ProblemException 503 where too many wait, or too many of this person's
     */
    synchronized Task begin(PersonId person, String question, Function<Course, ?> work) {
        forgetOld();
        long unfinished = tasks.values().stream()
                .filter(task -> task.isOf(person) && !task.hasEnded())
                .count();
        if (unfinished >= settings.tasksPerPerson()) {
            throw full("So many of your questions are being answered already: wait for one of them, or cancel it.");
        }
        Task task = new Task(UUID.randomUUID().toString(), person, question, clock, work);
        try {
            workers.execute(new Run(task));
        } catch (RejectedExecutionException full) {
            throw full("Too many questions wait.");
        }
        tasks.put(task.id(), task);
        return task;
    }

    /** A task in the queue, to be found there again. */
    private record Run(Task task) implements Runnable {
        @Override
        public void run() {
            if (!task.hasEnded()) {
                task.run();
            }
        }
    }

    /** A task of this person; nobody else's is told apart from none. */
    public synchronized Optional<TaskView> find(PersonId person, String id) {
        return task(person, id).map(Task::view);
    }

    /** The tasks of this person, the eldest first. */
    public synchronized List<TaskView> of(PersonId person) {
        forgetOld();
        return tasks.values().stream()
                .filter(task -> task.isOf(person))
                .map(Task::view)
                .toList();
    }

    /** The task of this person that asks this, for who comes back for its answer. */
    synchronized Optional<Task> asking(PersonId person, String id, String question) {
        return task(person, id).filter(task -> task.question().equals(question));
    }

    /** The task itself, as long as it is kept. */
    synchronized Task demand(PersonId person, String id) {
        return task(person, id).orElseThrow(LogProblems::unknown);
    }

    /** Ends a task. False: this person has none of this name. */
    public synchronized boolean cancel(PersonId person, String id) {
        Optional<Task> task = task(person, id);
        task.ifPresent(found -> {
            found.cancel();
            workers.remove(new Run(found));
        });
        return task.isPresent();
    }

    /** An answer that was given at once needs not to be kept. */
    synchronized void forget(Task task) {
        tasks.remove(task.id());
    }

    private Optional<Task> task(PersonId person, String id) {
        forgetOld();
        return Optional.ofNullable(tasks.get(id)).filter(task -> task.isOf(person));
    }

    private void forgetOld() {
        Instant eldest = clock.instant().minus(settings.keptFor());
        tasks.values().removeIf(task -> task.endedBefore(eldest));
        List<Task> ended =
                new ArrayList<>(tasks.values().stream().filter(Task::hasEnded).toList());
        while (ended.size() > KEPT_MAX) {
            tasks.remove(ended.removeFirst().id());
        }
    }

    private static ProblemException full(String why) {
        return new ProblemException(ProblemKind.UNAVAILABLE.problem().because(why));
    }

    /** Whoever waits for an answer is told that there will be none. */
    @Override
    public synchronized void close() {
        workers.shutdown();
        tasks.values().forEach(Task::cancel);
    }
}

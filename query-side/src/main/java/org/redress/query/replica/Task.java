package org.redress.query.replica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;

/** One question of one person, from when it is asked until its answer is forgotten. */
final class Task {
    private final String id;
    private final PersonId person;
    private final String question;
    private final Instant askedAt;
    private final Clock clock;
    private final Function<Course, ?> work;
    private final Course course = new Course();
    private final CompletableFuture<Object> answer = new CompletableFuture<>();
    private volatile @Nullable Instant startedAt;
    private volatile @Nullable Instant endedAt;

    Task(String id, PersonId person, String question, Clock clock, Function<Course, ?> work) {
        this.id = id;
        this.person = person;
        this.question = question;
        this.askedAt = clock.instant();
        this.clock = clock;
        this.work = work;
    }

    String id() {
        return id;
    }

    boolean isOf(PersonId somebody) {
        return person.equals(somebody);
    }

    /** The address that was asked. */
    String question() {
        return question;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    boolean endedBefore(Instant moment) {
        Instant ended = endedAt;
        return ended != null && ended.isBefore(moment);
    }

    /** Works until the answer is there, or known to come never. */
    void run() {
        startedAt = clock.instant();
        try {
            course.demandWanted();
            end(work.apply(course), null);
        } catch (RuntimeException failed) {
            // Told to whoever asks for the result, and logged there where it is a bug.
            end(null, failed);
        }
    }

    private void end(@Nullable Object found, @Nullable RuntimeException failed) {
        endedAt = clock.instant();
        if (failed == null) {
            answer.complete(found);
        } else {
            answer.completeExceptionally(failed);
        }
    }

    /** Ends what runs as soon as it can be ended; what waits is over at once. */
    void cancel() {
        course.cancel();
        if (startedAt == null) {
            end(null, new CancellationException());
        }
    }

    /** Whether the answer, or why there is none, was there in time. */
    boolean await(Duration atMost) {
        try {
            answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | CancellationException ended) {
            return true;
        } catch (TimeoutException later) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The answer of a task that has ended; what stood in its way is thrown. */
    Object result() {
        return switch (state()) {
            case WAITING, RUNNING -> throw new IllegalStateException("the task has not ended");
            case DONE -> answer.join();
            case CANCELLED -> throw LogProblems.cancelled();
            case FAILED -> throw failure();
        };
    }

    private RuntimeException failure() {
        return answer.exceptionNow() instanceof RuntimeException failed
                ? failed
                : new IllegalStateException(answer.exceptionNow());
    }

    TaskState state() {
        return switch (answer.state()) {
            case RUNNING -> startedAt == null ? TaskState.WAITING : TaskState.RUNNING;
            case SUCCESS -> TaskState.DONE;
            case CANCELLED -> TaskState.CANCELLED;
            case FAILED ->
                answer.exceptionNow() instanceof CancellationException ? TaskState.CANCELLED : TaskState.FAILED;
        };
    }

    /** As it is told to who asked. */
    TaskView view() {
        TaskState state = state();
        Instant ended = endedAt;
        Instant started = startedAt;
        return new TaskView(
                id,
                question,
                state,
                state == TaskState.DONE ? 1 : course.progress(),
                askedAt,
                started,
                Duration.between(askedAt, ended == null ? clock.instant() : ended),
                state == TaskState.DONE || state == TaskState.FAILED ? Tasks.ADDRESS + "/" + id + "/result" : null);
    }
}

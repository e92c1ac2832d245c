package org.redress.analytics.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Answers analysts' SQL from one snapshot file. Each question is answered by an engine in a process of its own, which
 * has the snapshot open read-only and reaches nothing else; engines are kept for the next question, and one that breaks
 * off, runs out of time or out of memory is ended and replaced.
 */
public final class Sandbox implements AutoCloseable {
    private final Path snapshot;
    private final Path workspace;
    private final SandboxLimits limits;
    private final Semaphore turns;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Deque<EngineProcess> idle = new ArrayDeque<>();
    private final Set<EngineProcess> running = new HashSet<>();
    private boolean closed;

    /**
     * @param snapshot a DuckDB file that nobody writes to
     * @param workspace a directory for the engines' own, created when it is missing
     */
    public Sandbox(Path snapshot, Path workspace, SandboxLimits limits) {
        this.snapshot = snapshot;
        this.workspace = workspace.toAbsolutePath();
        this.limits = limits;
        turns = new Semaphore(limits.questionsAtOnceMax(), true);
    }

    public SandboxLimits limits() {
        return limits;
    }

    /** What can be asked. @throws UncheckedIOException when no engine starts */
    public List<SnapshotTable> tables() throws InterruptedException {
        turns.acquire();
        try {
            EngineProcess engine = engine();
            List<SnapshotTable> tables = engine.tables();
            putBack(engine);
            return tables;
        } finally {
            turns.release();
        }
    }

    /**
     * Answers one question.
     *
     * @param rows as many as are wanted; the limit of {@link SandboxLimits#rowsMax()} stands
     * @throws UncheckedIOException when no engine starts
     */
    public SqlAnswer ask(String sql, int rows) throws InterruptedException {
        if (sql.length() > limits.textLengthMax()) {
            return SqlAnswer.Refused.because(SqlRefusal.TEXT_TOO_LONG);
        }
        if (!turns.tryAcquire(limits.waitForTurn().toMillis(), TimeUnit.MILLISECONDS)) {
            return SqlAnswer.Refused.because(SqlRefusal.BUSY);
        }
        try {
            EngineProcess engine = engine();
            SqlAnswer answer = engine.ask(new Wire.Request(
                    sql,
                    Math.clamp(rows, 1, limits.rowsMax()),
                    limits.cellLengthMax(),
                    limits.answerLengthMax(),
                    limits.answerWithin().toMillis()));
            if (leftSound(answer) && engine.isAlive()) {
                putBack(engine);
            } else {
                end(engine);
            }
            return answer;
        } finally {
            turns.release();
        }
    }

    /** An engine that ran out of something may still hold it. */
    private static boolean leftSound(SqlAnswer answer) {
        return switch (answer) {
            case SqlAnswer.Rows rows -> true;
            case SqlAnswer.Refused no ->
                no.refusal() != SqlRefusal.MEMORY_EXCEEDED && no.refusal() != SqlRefusal.ENGINE_BROKE_OFF;
        };
    }

    private EngineProcess engine() {
        synchronized (idle) {
            for (EngineProcess kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
                if (kept.isAlive()) {
                    return kept;
                }
                end(kept);
            }
        }
        try {
            EngineProcess started = EngineProcess.start(snapshot, workspace, limits, clock);
            synchronized (idle) {
                running.add(started);
                if (closed) {
                    end(started);
                }
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putBack(EngineProcess engine) {
        synchronized (idle) {
            if (!closed) {
                idle.addFirst(engine);
            }
        }
    }

    private void end(EngineProcess engine) {
        synchronized (idle) {
            running.remove(engine);
        }
        engine.close();
    }

    /** Takes no more questions, which are refused as {@link SqlRefusal#BUSY}, and ends when those under way are answered. */
    public void closeWhenAnswered() {
        turns.acquireUninterruptibly(limits.questionsAtOnceMax());
        close();
    }

    /** Ends every engine; a question being answered ends as if its engine had broken off. */
    @Override
    public void close() {
        List<EngineProcess> all;
        synchronized (idle) {
            closed = true;
            all = List.copyOf(running);
            running.clear();
            idle.clear();
        }
        all.forEach(EngineProcess::close);
        clock.shutdownNow();
    }
}

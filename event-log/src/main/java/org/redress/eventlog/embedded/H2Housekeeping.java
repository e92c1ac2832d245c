package org.redress.eventlog.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file of the embedded database small. H2 never changes a page in its place: each commit writes a chunk of new
 * pages behind the old ones, and the space of a chunk is used again only when nothing in it is of use any more. With
 * WRITE_DELAY=0 H2 runs nothing in the background that would bring that about, so we do: each round moves what is still
 * of use out of the emptiest chunks. At 64 events per commit a file grows to 2 or 3 times the events' size instead of 6
 * or more, and shrinks below 2 in a rest.
 *
 * <p>Space is given back no earlier than the next round after its last use, and each round begins with a sync of the
 * file. A crash of the machine, not only of the process, so finds every chunk of the last synced state.
 */
final class H2Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(H2Housekeeping.class);

    /** From the end of one round to the next. */
    private static final long ROUND_PAUSE_MILLIS = 500;

    /** What a round may take from the commits that wait behind it, give or take one step. */
    private static final long ROUND_MILLIS_MAX = 300;

    /** Bytes that one step writes once more while commits come in: one waits behind it, some 20 ms. */
    private static final int STEP_BYTES_BUSY = 4 * 1024 * 1024;

    /** The same once there is time. Above the other: H2 leaves chunks alone of which more than a step is of use. */
    private static final int STEP_BYTES_IDLE = 8 * 1024 * 1024;

    /** Bytes that are moved ahead in the file in one round. Far above a step: H2 moves whole chunks only. */
    private static final int MOVED_BYTES_MAX = 32 * 1024 * 1024;

    /** Percent that is to be of use in chunks that are not full, while commits come in; more would cost them dearly. */
    private static final int FILL_PERCENT_BUSY = 60;

    /** Percent that is to be of use in chunks that are not full, once there is time. */
    private static final int FILL_PERCENT_IDLE = 85;

    /** Percent of the file that is to be chunks once there is time: holes of less than a chunk remain. */
    private static final int FILE_PERCENT_IDLE = 70;

    /** H2 is to look into its chunks at all, unless each of them is full. */
    private static final int FILL_PERCENT_FULL = 100;

    /** Commits between two rounds up to which there is time: views note now and then how far they have read. */
    private static final int COMMITS_IDLE_MAX = 5;

    /** Rounds that go on after the last commit, so that a disk comes to rest: more than 1 GB can be moved in them. */
    private static final int QUIET_ROUNDS_MAX = 100;

    /** Bytes up to which a file is left alone: moving a page costs pages too, and in a small file just as many. */
    static final long FILE_BYTES_MIN = 16L * 1024 * 1024;

    /** How long a stop waits for the round that is on. */
    private static final long STOP_MILLIS_MAX = 10_000;

    private final MVStore store;
    private final WritersInTurn writers;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("h2-housekeeping").daemon().factory());

    /** What the last round left behind; used by the rounds alone. */
    private MVStore.@Nullable TxCounter synced;

    private long versionLeft;

    /** Something was replaced since the last version that changed nothing. */
    private boolean unsettled;

    private int quietRounds;

    private H2Housekeeping(MVStore store, WritersInTurn writers) {
        this.store = store;
        this.writers = writers;
    }

    /** Starts with the database that the connection has open, and to which these write. */
    static H2Housekeeping of(Connection connection, WritersInTurn writers) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        H2Housekeeping housekeeping =
                new H2Housekeeping(session.getDatabase().getStore().getMvStore(), writers);
        housekeeping.start();
        return housekeeping;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A round tells what goes wrong with it.
    private void start() {
        // H2's own way to keep replaced chunks, by their age in wall-clock time; ours is by sync, which is sure.
        store.setRetentionTime(0);
        rounds.scheduleWithFixedDelay(this::round, ROUND_PAUSE_MILLIS, ROUND_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            long commits = store.getCurrentVersion() - versionLeft;
            quietRounds = commits > 0 ? 0 : quietRounds + 1;
            if (quietRounds <= QUIET_ROUNDS_MAX) {
                keepWhatIsSynced();
                if (store.getFileStore().size() > FILE_BYTES_MIN) {
                    tidy(commits <= COMMITS_IDLE_MAX);
                }
                versionLeft = store.getCurrentVersion();
            }
        } catch (RuntimeException e) {
            // The file grows meanwhile and nothing else happens; if it is the disk, the next commit says so too.
            LOG.warn("A round of housekeeping of the database failed", e);
        }
    }

    private void tidy(boolean idle) {
        if (!idle) {
            fillChunks(FILL_PERCENT_BUSY, STEP_BYTES_BUSY);
            unsettled = true;
            return;
        }
        if (fillChunks(FILL_PERCENT_IDLE, STEP_BYTES_IDLE)) {
            unsettled = true;
        } else if (unsettled) {
            settle();
            unsettled = false;
        }
        fillFile();
    }

    /** Chunks that this version needs are kept until a later one is on the disk. */
    private void keepWhatIsSynced() {
        AtomicReference<MVStore.TxCounter> written = new AtomicReference<>();
        // Between two commits: the version is in the file as a whole.
        store.executeFilestoreOperation(() -> written.set(store.registerVersionUsage()));
        store.sync();
        release();
        synced = written.get();
    }

    /**
     * Writes what is of use in the emptiest chunks once more, together; the next commits use their space.
     *
     * @return whether anything was written
     */
    private boolean fillChunks(int percent, int stepBytes) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ROUND_MILLIS_MAX);
        long before = store.getCurrentVersion();
        AtomicBoolean more = new AtomicBoolean(true);
        while (System.nanoTime() < until && fillPercent() < percent && more.getAndSet(false)) {
            writers.alone(() -> {
                if (store.compact(FILL_PERCENT_FULL, stepBytes)) {
                    store.commit();
                    more.set(true);
                }
            });
        }
        return store.getCurrentVersion() > before;
    }

    /**
     * Writes a version in which nothing changes but a number of the store that H2 leaves to its users. What a version
     * replaced is counted as free in the next one, and in a rest there is no next one but this.
     */
    private void settle() {
        writers.alone(() -> {
            store.setStoreVersion(store.getStoreVersion() + 1);
            store.commit();
        });
    }

    /** Of the chunks that are neither full nor empty: empty ones wait to be used again, and moving gains nothing there. */
    private int fillPercent() {
        AtomicInteger percent = new AtomicInteger(FILL_PERCENT_FULL);
        store.getFileStore().populateInfo((name, value) -> {
            if (name.equals("info.CHUNKS_FILL_RATE_RW")) {
                percent.set(Integer.parseInt(value));
            }
        });
        return percent.get();
    }

    /**
     * Frees chunks of which nothing is of use, moves the last ones of the file into free space further ahead, and cuts
     * the end off, which comes with a version: one is written if there is something to write.
     */
    private void fillFile() {
        if (store.getFileStore() instanceof RandomAccessStore file) {
            writers.alone(() -> {
                file.compactMoveChunks(FILE_PERCENT_IDLE, MOVED_BYTES_MAX, store);
                store.commit();
            });
        }
    }

    private void release() {
        if (synced != null) {
            store.deregisterVersionUsage(synced);
            synced = null;
        }
    }

    /** Stops for good; the database is no longer there. */
    void abandon() {
        rounds.shutdownNow();
    }

    /** Stops after the round that is on. The database must still be open. */
    @Override
    public void close() {
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(STOP_MILLIS_MAX, TimeUnit.MILLISECONDS)) {
                LOG.warn("A round of housekeeping of the database does not end");
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        release();
    }
}

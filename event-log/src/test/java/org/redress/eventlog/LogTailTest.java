package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;
import static org.redress.eventlog.ComplaintFacts.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes on one log, one of which may or may not have what it needs in memory. */
@ParameterizedClass
@EnumSource(
        value = TestDatabase.class,
        names = {"POSTGRESQL"})
class LogTailTest {
    private static final int PATIENCE_SECONDS = 20;

    private final TestDatabase kind;
    private RunningLog log;
    private RunningLog other;

    @TempDir
    Path folder;

    LogTailTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        RedressDatabase database = kind.empty(folder);
        log = RunningLog.on(database, folder);
        other = RunningLog.on(database, folder);
    }

    @AfterEach
    void stop() {
        other.close();
        log.close();
    }

    @Test
    void a_reader_follows_both_processes_without_a_gap() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = log.store().openStream(null)) {
            for (int round = 0; round < 20; round++) {
                append(round % 3 == 0 ? other : log, 1 + round % 4);
            }
            assertThat(read(stream, (int) log.history().head()))
                    .isEqualTo(upTo(log.history().head()));
        }
    }

    @Test
    void a_waiting_reader_is_woken_by_another_process() throws Exception {
        CountDownLatch woken = new CountDownLatch(2);
        try (BlockingStream<TrackedEventMessage<?>> stream = other.store().openStream(null)) {
            assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
            // Once as it was set, once by the event.
            append(log, 1);
            assertThat(woken.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(read(stream, 1)).containsExactly(1L);
        }
    }

    @Test
    void whoever_begins_late_reads_what_is_no_longer_in_memory() throws Exception {
        int rounds = LogTail.EVENTS_MAX / 500 + 2;
        for (int round = 0; round < rounds; round++) {
            append(log, 500);
        }
        LogTail tail = log.bean(LogTail.class);

        try (BlockingStream<TrackedEventMessage<?>> stream = log.store().openStream(null)) {
            assertThat(read(stream, rounds * 500)).isEqualTo(upTo(rounds * 500L));
        }
        assertThat(tail.positionOf("nobody", 0)).isEmpty();
        assertThat(tail.head()).isEqualTo(rounds * 500L);
    }

    @Test
    void a_process_that_was_away_for_long_catches_up_without_reading_it_all_into_memory() {
        LogTail tail = new LogTail(
                other.bean(LogHead.class),
                other.bean(LogReader.class),
                other.bean(org.axonframework.serialization.Serializer.class));
        for (int round = 0; round < 3; round++) {
            append(log, 500);
        }

        assertThat(tail.catchUp()).isTrue();
        assertThat(tail.catchUp()).isFalse();
        assertThat(tail.head()).isEqualTo(1_500);
    }

    @Test
    void the_position_of_a_recent_event_needs_no_look_into_the_database() {
        String complaint = anId();
        log.store().publish(message(complaint, 0, demand("d-1")), message(complaint, 1, demand("d-2")));

        assertThat(log.bean(LogTail.class).positionOf(complaint, 1))
                .hasValue(log.history().head());
        assertThat(log.history().positionOf(complaint, 0))
                .hasValue(log.history().head() - 1);
        assertThat(other.history().positionOf(complaint, 1))
                .hasValue(log.history().head());
    }

    @Test
    void a_story_that_began_before_what_is_in_memory_is_read_from_the_log() {
        String old = anId();
        log.store().publish(message(old, 0, demand("d-1")));
        try (RunningLog late = RunningLog.on(log.bean(RedressDatabase.class), folder)) {
            String young = anId();
            log.store().publish(message(old, 1, demand("d-2")), message(young, 0, demand("d-1")));
            LogTail tail = late.bean(LogTail.class);
            tail.catchUp();

            assertThat(tail.positionOf(old, 1)).isPresent();
            assertThat(tail.whole(old)).isEmpty();
            assertThat(tail.whole(young)).hasSize(1);
            assertThat(late.history().ofEach(Set.of(old, young)))
                    .isEqualTo(Map.of(
                            old, log.history().of(old), young, log.history().of(young)));
        }
    }

    /** Statistics come a minute after the first events, and a view that reads the whole log each time never catches up. */
    @Test
    void stories_are_found_by_their_index_though_the_database_knows_nothing_of_the_table_yet() {
        append(log, 500);
        String statement = EventHistory.STREAMS_ON_POSTGRESQL
                .replace(":streams", "cast(array['a', 'b', 'c'] as varchar(160)[])")
                .replace(":tenant", "'default'");

        List<String> plan =
                log.jdbc().sql("explain " + statement).query(String.class).list();

        assertThat(plan)
                .anySatisfy(line -> assertThat(line).contains("Index Cond").contains("stream"))
                .noneSatisfy(line -> assertThat(line).contains("Seq Scan on event"));
    }

    private static void append(RunningLog where, int events) {
        where.store()
                .publish(IntStream.range(0, events)
                        .<DomainEventMessage<?>>mapToObj(event -> message(anId(), 0, demand("d-" + event)))
                        .toList());
    }

    private static List<Long> read(BlockingStream<TrackedEventMessage<?>> stream, int events)
            throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (positions.size() < events && stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
        }
        return positions;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}

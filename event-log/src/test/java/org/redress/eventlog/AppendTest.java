package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;
import static org.redress.eventlog.ComplaintFacts.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.DemandStated;
import org.redress.events.InvalidValue;
import org.redress.events.PersonId;
import org.redress.events.Personal;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AppendTest {
    private static RunningLog log;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        log = RunningLog.on(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        log.close();
    }

    /** The database is shared by the tests of this class: positions are told from here. */
    private final long before;

    AppendTest(TestDatabase database) {
        before = log.history().head();
    }

    @Test
    void what_was_appended_is_read_back_in_order() {
        String complaint = anId();
        log.store().publish(message(complaint, 0, demand("d-1")), message(complaint, 1, demand("d-2")));

        List<StoredEvent> story = log.history().of(complaint);
        assertThat(story).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
        assertThat(story).extracting(StoredEvent::position).containsExactly(before + 1, before + 2);
        StoredEvent first = story.getFirst();
        assertThat(first.stream()).isEqualTo(complaint);
        assertThat(first.type()).isEqualTo("DemandStated");
        assertThat(first.revision()).isEqualTo("1");
        assertThat(first.recordedAt()).isEqualTo(RunningLog.NOW);
        assertThat(first.metadata()).containsExactly(Map.entry(EventMetadata.ACTOR, "u-1"));
        assertThat(first.payload()).isInstanceOfSatisfying(DemandStated.class, demand -> {
            assertThat(demand.demand()).isEqualTo("d-1");
            assertThat(demand.wish()).isInstanceOfSatisfying(Personal.Sealed.class, words -> {
                assertThat(words.person()).isEqualTo(new PersonId("p-1"));
                assertThat(log.vault().open(words)).contains("money back");
            });
        });
    }

    @Test
    void axon_reads_the_same_stream() {
        String complaint = anId();
        log.store().publish(message(complaint, 0, demand("d-1")), message(complaint, 1, demand("d-2")));

        assertThat(log.store().readEvents(complaint).asStream())
                .extracting(event -> ((DemandStated) event.getPayload()).demand())
                .containsExactly("d-1", "d-2");
        assertThat(log.store().lastSequenceNumberFor(complaint)).contains(1L);
        assertThat(log.store().lastSequenceNumberFor(anId())).isEmpty();
    }

    @Test
    void of_two_first_events_of_one_complaint_one_is_refused() throws Exception {
        String complaint = anId();

        assertThat(race(
                        () -> log.store().publish(message(complaint, 0, demand("d-1"))),
                        () -> log.store().publish(message(complaint, 0, demand("d-2")))))
                .singleElement()
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(log.history().of(complaint)).hasSize(1);
    }

    @Test
    void of_two_next_events_of_one_complaint_one_is_refused() throws Exception {
        String complaint = anId();
        log.store().publish(message(complaint, 0, demand("d-1")));

        assertThat(race(
                        () -> log.store().publish(message(complaint, 1, demand("d-2"))),
                        () -> log.store().publish(message(complaint, 1, demand("d-3")))))
                .singleElement()
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.history().of(complaint)).hasSize(2);
    }

    @Test
    void positions_have_no_gaps_whoever_fails_and_whoever_races() throws Exception {
        int writers = 8;
        int rounds = 20;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> running = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        for (int round = 0; round < rounds; round++) {
                            String complaint = anId();
                            log.store().publish(message(complaint, 0, demand("d-1")));
                            assertThatThrownBy(() -> log.store().publish(message(complaint, 0, demand("d-1"))))
                                    .isInstanceOf(AggregateStreamCreationException.class);
                        }
                    }))
                    .toList();
            for (Future<?> writer : running) {
                writer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(log.history().head()).isEqualTo(before + writers * rounds);
        assertThat(log.history().after(before, EventHistory.EVENTS_READ_MAX))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + writers * rounds)
                        .boxed()
                        .toList());
    }

    @Test
    void an_event_of_another_tenant_is_not_written_here() {
        DomainEventMessage<?> strange =
                message(anId(), 0, demand("d-1"), Map.of(EventMetadata.TENANT, "somebody-else"));

        assertThatThrownBy(() -> log.store().publish(strange)).hasMessageContaining("tenant somebody-else");
        assertThat(log.history().head()).isEqualTo(before);
    }

    @Test
    void an_event_too_long_for_its_column_is_bad_input() {
        // Sealing makes four characters of three bytes.
        String tooLong = "x".repeat(LogLine.EVENT_CHARACTERS_MAX * 3 / 4);
        DemandStated endless = new DemandStated("d-1", new Personal.Plain(new PersonId("p-1"), tooLong));

        assertThatThrownBy(() -> log.store().publish(message(anId(), 0, endless)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void an_event_of_the_longest_kind_fits() {
        String complaint = anId();
        String longest = "x".repeat((LogLine.EVENT_CHARACTERS_MAX - 200) * 3 / 4);
        log.store()
                .publish(message(
                        complaint, 0, new DemandStated("d-1", new Personal.Plain(new PersonId("p-1"), longest))));

        DemandStated read =
                (DemandStated) log.history().of(complaint).getFirst().payload();
        assertThat(log.vault().open((Personal.Sealed) read.wish())).contains(longest);
    }

    private List<Throwable> race(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Throwable>> outcomes = List.of(one, other).stream()
                    .map(append -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        try {
                            append.run();
                            return null;
                        } catch (RuntimeException e) {
                            return (Throwable) e;
                        }
                    }))
                    .toList();
            List<Throwable> failures = new ArrayList<>();
            for (Future<Throwable> outcome : outcomes) {
                Throwable failure = outcome.get(30, TimeUnit.SECONDS);
                if (failure != null) {
                    failures.add(failure);
                }
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }
}

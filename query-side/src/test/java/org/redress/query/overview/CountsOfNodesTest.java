package org.redress.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.EscalationCause;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.query.QuerySideApplication;
import org.redress.query.RunningQuerySide;
import org.redress.query.Stories;
import org.redress.query.TestDatabase;

/** The sums of one PostgreSQL while several processes keep them, and while their parts are divided. */
class CountsOfNodesTest {
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(60);
    private static final int CASES = 60;

    private static final List<ComplaintEvent> MOVES = List.of(
            received("N-1"),
            new OwnerAssigned(new Owner(HANDLER, DEALER)),
            new ComplaintEscalated(1, EscalationCause.NOT_FEELING_VALUED, words("the manager")),
            new OwnerAssigned(new Owner(COLLEAGUE, null)));

    private final List<String> database = TestDatabase.emptyPostgres();
    private final List<RunningQuerySide> running = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        running.forEach(RunningQuerySide::close);
    }

    private RunningQuerySide another(String... more) {
        RunningQuerySide another = RunningQuerySide.start(
                folder, Stream.concat(database.stream(), Stream.of(more)).toList(), QuerySideApplication.class);
        running.add(another);
        return another;
    }

    @Test
    void two_processes_count_together() {
        RunningQuerySide first = another();
        another();
        await().atMost(TAKEN_OVER_WITHIN).until(() -> counted(first, "count(distinct owner)") == 2);

        happened(first);

        rightIn(first);
    }

    @Test
    void a_division_in_the_middle_loses_nothing_and_doubles_nothing() {
        RunningQuerySide undivided = another("--redress.views.segments=1");
        List<String> complaints = complaints();
        step(undivided, complaints, 0, 2);
        rightIn(undivided);
        undivided.close();
        running.clear();

        RunningQuerySide divided = another("--redress.views.segments=32");
        step(divided, complaints, 2, MOVES.size());
        await().atMost(TAKEN_OVER_WITHIN.multipliedBy(2)).until(() -> counted(divided, "count(*)") == 32);
        happened(divided);

        rightIn(divided);
    }

    private static void happened(RunningQuerySide side) {
        step(side, complaints(), 0, MOVES.size());
    }

    private static List<String> complaints() {
        return Stream.generate(Stories::newComplaint).limit(CASES).toList();
    }

    private static void step(RunningQuerySide side, List<String> complaints, int from, int until) {
        for (int step = from; step < until; step++) {
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (String complaint : complaints) {
                events.addAll(stream(complaint, step, List.of(MOVES.get(step)), Map.of()));
            }
            side.bean(EventStore.class).publish(events);
        }
    }

    private static void rightIn(RunningQuerySide side) {
        Map<String, List<Long>> recounted = Recount.ofTheLog(side);
        await().atMost(TAKEN_OVER_WITHIN)
                .untilAsserted(() -> assertThat(Recount.asKept(side)).containsExactlyInAnyOrderEntriesOf(recounted));
        assertThat(side.jdbc()
                        .sql("select count(*) from dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static long counted(RunningQuerySide side, String what) {
        return side.jdbc()
                .sql("select " + what + " from token where processor = 'default/overview'")
                .query(Long.class)
                .single();
    }
}

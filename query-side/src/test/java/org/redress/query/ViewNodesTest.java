package org.redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.stream;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.events.Role;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two query sides on one PostgreSQL, the clock of the second two minutes ahead. */
class ViewNodesTest {
    /** Until a process that died counts as dead, others look, and claim; several times over, for a busy machine. */
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(60);

    /** Far less than a minute, and several times what it takes on a machine with nothing else to do. */
    private static final Duration TAKEN_BACK_WITHIN = Duration.ofSeconds(20);

    /** Each doubles how long the part is left alone, from a second to a minute. */
    private static final int LOOKS_WHILE_BUSY = 40;

    private final List<String> database = TestDatabase.emptyPostgres();
    private final List<RunningQuerySide> running = new ArrayList<>();

    @TempDir
    Path folder;

    @Configuration(proxyBeanMethods = false)
    static class TwoMinutesAhead {
        @Bean
        @Primary
        Clock wrongClock() {
            return Clock.offset(Clock.systemUTC(), Duration.ofSeconds(120));
        }
    }

    @BeforeEach
    void one_begins() {
        first().holdEachRole();
    }

    private RunningQuerySide first() {
        if (running.isEmpty()) {
            running.add(RunningQuerySide.start(folder, database, QuerySideApplication.class));
        }
        return running.getFirst();
    }

    private RunningQuerySide another() {
        RunningQuerySide another =
                RunningQuerySide.start(folder, database, QuerySideApplication.class, TwoMinutesAhead.class);
        running.add(another);
        return another;
    }

    @AfterEach
    void stop() {
        running.forEach(RunningQuerySide::close);
    }

    @Test
    void they_share_every_view_and_miss_and_double_nothing() {
        RunningQuerySide second = another();
        await().atMost(TAKEN_OVER_WITHIN).until(() -> ownersOfEachView().allMatch(owners -> owners == 2));

        List<String> complaints = happened(40);

        seenByBoth(complaints, second);
    }

    @Test
    void each_tells_how_far_the_other_is() {
        RunningQuerySide second = another();
        await().atMost(TAKEN_OVER_WITHIN).until(() -> ownersOfEachView().allMatch(owners -> owners == 2));
        for (String complaint : happened(6)) {
            long position = first().log().positionOf(complaint, 2).orElseThrow();
            for (RunningQuerySide each : running) {
                assertThat(each.get(Role.AUDITOR, "/api/complaints/" + complaint + "?afterPosition=" + position)
                                .statusCode())
                        .isEqualTo(200);
                assertThat(each.bean(ViewProgress.class).awaitReached(view("case-file"), complaint, position))
                        .isTrue();
            }
        }
        for (RunningQuerySide each : running) {
            each.awaitViews();
            assertThat(each.get(Role.AUDITOR, "/api/views").body())
                    .doesNotContain("STOPPED")
                    .doesNotContain("STALLED");
        }
        assertThat(second.bean(ViewProgress.class).positionOf(view("case-list")))
                .isPresent();
    }

    @Test
    void what_one_leaves_the_other_takes() {
        RunningQuerySide second = another();
        await().atMost(TAKEN_OVER_WITHIN).until(() -> ownersOfEachView().allMatch(owners -> owners == 2));

        second.close();
        running.remove(second);
        await().atMost(TAKEN_OVER_WITHIN).until(() -> ownersOfEachView().allMatch(owners -> owners == 1));

        seenByBoth(happened(10), first());
    }

    /** Axon would leave it alone for a minute: it had looked at it again and again while it could not let go of it. */
    @Test
    void what_one_gave_away_in_the_middle_of_its_work_it_takes_back() throws SQLException {
        happened(2);
        first().awaitViews();
        RunningQuerySide second;
        try (Connection busy = first().bean(DataSource.class).getConnection()) {
            busy.setAutoCommit(false);
            execute(busy, "select segment from token where processor = 'default/case-file' for update");
            happened(4);
            second = another();
            AtomicInteger looks = new AtomicInteger();
            await().pollInterval(Duration.ofMillis(100)).until(() -> {
                happened(1);
                return looks.incrementAndGet() == LOOKS_WHILE_BUSY;
            });
            busy.rollback();
        }
        await().atMost(TAKEN_OVER_WITHIN).until(() -> ownersOfEachView().allMatch(owners -> owners == 2));

        second.close();
        running.remove(second);
        List<String> complaints = happened(10);
        await().atMost(TAKEN_BACK_WITHIN).until(() -> shownInFull(complaints) == complaints.size());
    }

    @Test
    void what_one_dies_with_the_other_takes_over() {
        RunningQuerySide second = another();
        await().atMost(TAKEN_OVER_WITHIN).until(() -> ownersOfEachView().allMatch(owners -> owners == 2));

        // Without a word to the database: no claim is released, nothing is heard of it again.
        second.bean(HikariDataSource.class).close();
        List<String> complaints = happened(10);
        await().atMost(TAKEN_OVER_WITHIN).until(() -> ownersOfEachView().allMatch(owners -> owners == 1));

        seenByBoth(complaints, first());
    }

    @Test
    void either_rebuilds_what_both_keep() {
        RunningQuerySide second = another();
        await().atMost(TAKEN_OVER_WITHIN).until(() -> ownersOfEachView().allMatch(owners -> owners == 2));
        List<String> complaints = happened(10);
        first().awaitViews();
        first().jdbc().sql("delete from case_file").update();

        second.rebuilt("case-file");

        seenByBoth(complaints, second);
    }

    @Test
    void an_installation_with_fewer_segments_is_divided() {
        happened(5);
        first().awaitViews();
        first().close();
        running.clear();
        List<String> more = new ArrayList<>(database);
        more.add("--redress.views.segments=4");
        running.add(RunningQuerySide.start(folder, more, QuerySideApplication.class));

        await().atMost(TAKEN_OVER_WITHIN).until(() -> segmentsOfEachView().allMatch(segments -> segments == 4));

        seenByBoth(happened(10), first());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> happened(int complaints) {
        List<String> all =
                Stream.generate(Stories::newComplaint).limit(complaints).toList();
        for (int step = 0; step < 3; step++) {
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (String complaint : all) {
                events.add(stream(complaint, everything("N-1")).get(step));
            }
            first().bean(EventStore.class).publish(events);
        }
        return all;
    }

    private void seenByBoth(List<String> complaints, RunningQuerySide other) {
        await().atMost(TAKEN_OVER_WITHIN)
                .untilAsserted(() -> assertThat(shownInFull(complaints)).isEqualTo(complaints.size()));
        await().atMost(TAKEN_OVER_WITHIN)
                .until(() -> other.bean(ViewProgress.class)
                                .positionOf(view("case-file"))
                                .orElse(-1)
                        >= other.log().head());
        assertThat(first().jdbc()
                        .sql("select count(*) from dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long shownInFull(List<String> complaints) {
        return first().jdbc()
                .sql("select count(*) from case_file where version = 2 and complaint in (:ids)")
                .param("ids", complaints)
                .query(Long.class)
                .single();
    }

    private Stream<Long> ownersOfEachView() {
        return counted("count(distinct owner)");
    }

    private Stream<Long> segmentsOfEachView() {
        return counted("count(*)");
    }

    /** Of the nine views. */
    private Stream<Long> counted(String what) {
        List<Long> counted = first().jdbc()
                .sql("select " + what + " from token where processor like 'default/%' and processor in ("
                        + "select 'default/' || name from (values ('appeals'), ('authority-queue'), ('case-file'),"
                        + " ('case-list'), ('emergencies'), ('overview'), ('ownership-history'), ('preventions'), ('promises'))"
                        + " as view (name)) group by processor")
                .query(Long.class)
                .list();
        return counted.size() == 9 ? counted.stream() : Stream.of(-1L);
    }

    private View view(String name) {
        return first().views().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

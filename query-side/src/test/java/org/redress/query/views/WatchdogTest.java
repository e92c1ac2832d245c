package org.redress.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.query.RunningQuerySide.SOON;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;
import static org.redress.query.views.Standstill.STALLED_AFTER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.StoredEvent;
import org.redress.eventlog.watch.BoundedLook;
import org.redress.query.RunningQuerySide;
import org.redress.query.upkeep.DeadLetters;
import org.redress.query.upkeep.Folding;
import org.redress.query.upkeep.View;
import org.redress.query.upkeep.ViewProgress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class WatchdogTest {
    private static final Duration BEGUN = Duration.ofHours(5);

    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final EventHistory log = running.log();
    private final ViewProgress progress = running.bean(ViewProgress.class);
    private final Standstills standstills = new Standstills();
    private final View view = view("case-file");
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void one_view_cannot_write() {
        running.happened(stream(newComplaint(), everything("N-1").subList(0, 2)));
        running.ownersJdbc()
                .sql("alter table case_file rename to case_file_away")
                .update();
    }

    @AfterEach
    void mend() {
        if (isAway()) {
            running.ownersJdbc()
                    .sql("alter table case_file_away rename to case_file")
                    .update();
        }
        running.awaitViews();
    }

    @Test
    void a_view_that_stands_still_is_told_by_its_name_until_it_goes_on() throws InterruptedException {
        Watchdog watchdog = new Watchdog(views(), progress, standstills);
        running.bean(EventStore.class)
                .publish(stream(newComplaint(), everything("N-2").subList(0, 2)));
        assertThat(views().progressOf(view).hasSomethingToTakeUp()).isTrue();

        watchdog.look(view, BEGUN);
        assertThat(standstills.isStalled(view)).isFalse();
        watchdog.look(view, BEGUN.plus(STALLED_AFTER));

        assertThat(standstills.isStalled(view)).isTrue();
        assertThat(views().statusOf(view).state().isStandingStill()).isTrue();
        assertThat(health("case-file").getStatus()).isEqualTo(Status.DOWN);
        assertThat(health("case-file").getDetails().get("state"))
                .isIn(ViewStatus.State.STALLED, ViewStatus.State.STOPPED);
        assertThat(health("case-file").getDetails()).containsKey("why");
        assertThat(health("case-list").getStatus()).isEqualTo(Status.UP);
        assertThat(views().statusOf(view("case-list")).state()).isEqualTo(ViewStatus.State.FOLLOWING);

        running.ownersJdbc()
                .sql("alter table case_file_away rename to case_file")
                .update();
        running.awaitViews();
        assertThat(views().statusOf(view).state()).isEqualTo(ViewStatus.State.FOLLOWING);
        watchdog.look(view, BEGUN.plus(STALLED_AFTER).plusSeconds(1));

        assertThat(standstills.isStalled(view)).isFalse();
        assertThat(views().statusOf(view).state()).isEqualTo(ViewStatus.State.FOLLOWING);
    }

    @Test
    void a_view_is_as_old_as_the_first_event_it_has_not_seen() {
        String complaint = newComplaint();
        running.bean(EventStore.class)
                .publish(stream(complaint, everything("N-3").subList(0, 2)));
        await().atMost(SOON).until(() -> views().progressOf(view).hasSomethingToTakeUp());
        StoredEvent first =
                log.after(views().progressOf(view).position().orElseThrow(), 1).getFirst();

        now = first.recordedAt().plusSeconds(90);
        assertThat(views().statusOf(view).lagSeconds()).isEqualTo(90);
        // As a process sees it whose clock is two minutes behind that of the one that wrote.
        now = first.recordedAt().minusSeconds(120);
        assertThat(views().statusOf(view).lagSeconds()).isZero();
    }

    private Health health(String name) {
        ViewsHealth health = new ViewsHealth(views(), new BoundedLook<>("views", views()::figures));
        return ((HealthIndicator) health.getContributor(name)).health();
    }

    private boolean isAway() {
        return running.jdbc()
                        .sql(
                                "select count(*) from information_schema.tables where lower(table_name) = 'case_file_away'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Views views() {
        List<Folding<?>> foldings = running.beans(Folding.class).stream()
                .<Folding<?>>map(folding -> folding)
                .toList();
        return new Views(
                foldings,
                progress,
                running.bean(RebuildRequests.class),
                running.bean(DeadLetters.class),
                standstills,
                log,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private View view(String name) {
        return running.views().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

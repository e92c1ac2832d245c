package org.redress.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.redress.query.Stories.newComplaint;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.Installation;
import org.redress.events.Personal;
import org.redress.query.OperationsStories;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What was discarded is marked in the table, once, wherever the decision is followed. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DiscardsTest {
    private static final int NODES = 3;

    private final RunningQuerySide running;
    private final DeadLetters deadLetters;
    private final Discards discards;
    /** Where the next is set aside: they are listed in this order. */
    private long next = 1;

    private final View view =
            new View("discards-" + UUID.randomUUID().toString().substring(0, 8), 1);

    DiscardsTest(TestDatabase database) {
        running = RunningQuerySide.on(database);
        deadLetters = running.bean(DeadLetters.class);
        discards = running.bean(Discards.class);
    }

    @AfterEach
    void nothing_is_left_aside() {
        deadLetters.clear(view);
    }

    @Test
    void the_one_that_is_meant_is_no_alarm_any_more_and_stays_aside() {
        DeadLetter one = aside();
        DeadLetter other = aside();

        OperationsStories.discarded(running, view, one, "Entered twice.");
        discards.catchUp();

        assertThat(deadLetters.count(view)).isEqualTo(1);
        assertThat(deadLetters.holds(view, one.complaint())).isTrue();
        assertThat(deadLetters.leastTried(view, 10)).containsExactly(other.complaint());
        assertThat(deadLetters.after(view, 0, "", 10))
                .extracting(DeadLetter::complaint)
                .containsExactly(one.complaint(), other.complaint());
        assertThat(deadLetters.alarmsFirst(view, 10))
                .extracting(DeadLetter::complaint)
                .containsExactly(other.complaint(), one.complaint());
        DeadLetter.Discard discard = find(one).discard();
        assertThat(discard.reason()).isInstanceOf(Personal.Sealed.class);
        assertThat(discard.reason().person()).isEqualTo(OperationsStories.ADMINISTRATOR);
        assertThat(discard.at())
                .isEqualTo(running.log().of(OperationsStories.STREAM).getLast().recordedAt());
    }

    @Test
    void a_decision_that_comes_too_late_marks_no_later_one_of_the_same_complaint() {
        DeadLetter before = aside();
        deadLetters.clear(view);
        deadLetters.park(view, before.complaint(), before.firstPosition(), new IllegalStateException());

        OperationsStories.discarded(running, view, before, before.parkedAt().minusMillis(1), "Entered twice.");
        discards.catchUp();

        assertThat(find(before).discard()).isNull();
        assertThat(deadLetters.count(view)).isEqualTo(1);
    }

    @Test
    void a_decision_that_is_followed_again_changes_nothing() {
        DeadLetter one = aside();
        OperationsStories.discarded(running, view, one, "Entered twice.");
        discards.catchUp();
        DeadLetter.Discard first = find(one).discard();

        OperationsStories.discarded(running, view, one, "Not ours.");
        fromTheBeginning();
        discards.catchUp();

        assertThat(find(one).discard()).isEqualTo(first);
    }

    @Test
    void what_was_taken_up_again_and_what_never_was_there_are_passed_over() {
        DeadLetter one = aside();
        OperationsStories.discarded(running, view, one, "Entered twice.");
        deadLetters.release(view, one.complaint());

        discards.catchUp();

        assertThat(deadLetters.after(view, 0, "", 10)).isEmpty();
    }

    @Test
    void nodes_that_follow_at_once_do_not_hinder_each_other() throws Exception {
        List<DeadLetter> all = new ArrayList<>();
        for (int each = 0; each < 20; each++) {
            all.add(aside());
        }
        fromTheBeginning();
        all.forEach(each -> OperationsStories.discarded(running, view, each, "Entered twice."));
        fromTheBeginning();

        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            List<Future<?>> done = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                Discards own = ofAnotherNode();
                done.add(nodes.submit(own::catchUp));
            }
            for (Future<?> each : done) {
                assertThatCode(() -> each.get(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
            }
        }

        assertThat(deadLetters.count(view)).isZero();
        assertThat(deadLetters.after(view, 0, "", 100)).hasSize(20).allMatch(letter -> letter.discard() != null);
    }

    @Test
    void a_view_may_set_aside_as_many_again_as_were_discarded() {
        DeadLetter one = aside();
        for (int each = 1; each < DeadLetters.PARKED_MAX; each++) {
            deadLetters.park(view, newComplaint(), 2, new IllegalStateException());
        }
        OperationsStories.discarded(running, view, one, "Entered twice.");
        discards.catchUp();

        assertThatCode(() -> deadLetters.park(view, newComplaint(), 3, new IllegalStateException()))
                .doesNotThrowAnyException();
        assertThat(deadLetters.count(view)).isEqualTo(DeadLetters.PARKED_MAX);
    }

    private DeadLetter aside() {
        String complaint = newComplaint();
        deadLetters.park(view, complaint, next++, new IllegalStateException());
        return deadLetters.after(view, 0, "", DeadLetters.PARKED_MAX).stream()
                .filter(letter -> letter.complaint().equals(complaint))
                .findFirst()
                .orElseThrow();
    }

    private DeadLetter find(DeadLetter letter) {
        return deadLetters.after(view, 0, "", 10).stream()
                .filter(each -> each.complaint().equals(letter.complaint()))
                .findFirst()
                .orElseThrow();
    }

    private void fromTheBeginning() {
        running.jdbc().sql("update discard_reached set version = -1").update();
    }

    private Discards ofAnotherNode() {
        return new Discards(
                running.log(),
                deadLetters,
                running.bean(JdbcClient.class),
                running.bean(PlatformTransactionManager.class),
                running.bean(Installation.class));
    }
}

package org.redress.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.redress.events.ComplaintEvent;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Examples;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.kinship.KinshipSteps;
import org.redress.lifecycle.kinship.MergeDuplicate;
import org.redress.lifecycle.kinship.SplitComplaint;
import org.redress.lifecycle.kinship.UndoMerge;
import org.redress.lifecycle.kinship.UndoSplit;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/** Every wrong merge and every wrong split can be undone: histories, owners and the facts of the clocks are as before. */
class MergeAndSplitTest {
    /** Pairs of cases; some of them can be merged or split where chance has led them. */
    private static final int PAIRS = 2_000;

    /** Tries before, and between doing and undoing. */
    private static final int TRIES_MAX = 25;

    /** So many pairs at least must have been of use, else the test says nothing. */
    private static final int PAIRS_LEAST = 200;

    private static final String DUPLICATE = Cast.COMPLAINT;
    private static final String SURVIVOR = Way.SECOND;

    /** What one case was. */
    private record Seen(ComplaintState state, List<ComplaintEvent> history, Instant clocksFrom) {
        static Seen of(Way way, String id) {
            return new Seen(way.state(id), List.copyOf(way.history(id)), way.clocksFrom(id));
        }
    }

    @Test
    void a_wrong_merge_is_undone() {
        int undone = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            Random random = new Random(seed);
            Way way = begun(random);
            Seen duplicate = Seen.of(way, DUPLICATE);
            Seen survivor = Seen.of(way, SURVIVOR);
            if (!isTaken(
                    way,
                    DUPLICATE,
                    KinshipSteps.MERGE_DUPLICATE,
                    new MergeDuplicate(new CaseId(SURVIVOR), Examples.WORDS))) {
                continue;
            }
            assertThat(way.state(DUPLICATE).stage()).isEqualTo(Stage.MERGED);
            assertThat(way.clocksFrom(SURVIVOR)).isEqualTo(earlier(duplicate.clocksFrom(), survivor.clocksFrom()));
            stray(way, SURVIVOR, random);
            ComplaintState strayed = way.state(SURVIVOR);
            assertThat(isTaken(way, DUPLICATE, KinshipSteps.UNDO_MERGE, new UndoMerge(Examples.WORDS)))
                    .as("pair %d", seed)
                    .isTrue();
            expectAsBefore(way, DUPLICATE, duplicate);
            assertThat(way.clocksFrom(SURVIVOR)).as("pair %d", seed).isEqualTo(survivor.clocksFrom());
            assertThat(way.state(SURVIVOR).ownership()).isEqualTo(strayed.ownership());
            assertThat(way.state(SURVIVOR).progress()).isEqualTo(strayed.progress());
            assertThat(way.history(SURVIVOR)).startsWith(survivor.history().toArray(ComplaintEvent[]::new));
            undone++;
        }
        assertThat(undone).isGreaterThan(PAIRS_LEAST);
    }

    @Test
    void a_wrong_split_is_undone() {
        int undone = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            Random random = new Random(seed);
            Way way = begun(random);
            Seen origin = Seen.of(way, DUPLICATE);
            if (!isSplit(way)) {
                continue;
            }
            String child = way.cases().getLast();
            assertThat(way.state(child).ownership().owner())
                    .isEqualTo(origin.state().ownership().owner());
            assertThat(way.state(child).isAcknowledged())
                    .isEqualTo(origin.state().isAcknowledged());
            assertThat(way.clocksFrom(child)).isEqualTo(origin.clocksFrom());
            assertThat(way.state(DUPLICATE).demands().moved()).containsValue(child);
            stray(way, child, random);
            if (isTaken(way, child, KinshipSteps.UNDO_SPLIT, new UndoSplit(Examples.WORDS))) {
                assertThat(way.state(child).stage()).isEqualTo(Stage.MERGED);
                expectAsBefore(way, DUPLICATE, origin);
                undone++;
            } else {
                assertThat(way.state(child).stage().isOpen()
                                && !way.state(child).emergency().status().isActive())
                        .as("pair %d", seed)
                        .isFalse();
            }
        }
        assertThat(undone).isGreaterThan(PAIRS_LEAST);
    }

    /** What both did in between stays done; what was moved is back. */
    @Test
    void a_split_is_undone_after_the_origin_has_gone_on() {
        int undone = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            Random random = new Random(seed);
            Way way = begun(random);
            Instant clocksFrom = way.clocksFrom(DUPLICATE);
            if (!isSplit(way)) {
                continue;
            }
            String child = way.cases().getLast();
            stray(way, DUPLICATE, random);
            ComplaintState strayed = way.state(DUPLICATE);
            if (isTaken(way, child, KinshipSteps.UNDO_SPLIT, new UndoSplit(Examples.WORDS))) {
                ComplaintState after = way.state(DUPLICATE);
                assertThat(after.demands().moved()).as("pair %d", seed).doesNotContainValue(child);
                assertThat(after.demands().stated()).isEqualTo(strayed.demands().stated());
                assertThat(after.demands().declined())
                        .isEqualTo(strayed.demands().declined());
                assertThat(after.ownership()).isEqualTo(strayed.ownership());
                assertThat(way.clocksFrom(DUPLICATE)).isEqualTo(clocksFrom);
                undone++;
            }
        }
        assertThat(undone).isGreaterThan(PAIRS_LEAST);
    }

    /** Two cases, each somewhere on its way. */
    private static Way begun(Random random) {
        Way way = new Way(ComplaintPolicy.ofCatalogue());
        stray(way, DUPLICATE, random);
        stray(way, SURVIVOR, random);
        return way;
    }

    private static void stray(Way way, String id, Random random) {
        for (int tries = 1 + random.nextInt(TRIES_MAX); tries > 0; tries--) {
            way.takeAlone(id, Way.Try.by(random));
        }
    }

    private static boolean isSplit(Way way) {
        List<String> open = way.state(DUPLICATE).demands().open();
        return !open.isEmpty()
                && isTaken(
                        way,
                        DUPLICATE,
                        KinshipSteps.SPLIT_COMPLAINT,
                        new SplitComplaint(
                                List.of(new SplitComplaint.Part(new ShortText(open.getFirst()), Examples.WORDS)),
                                Examples.WORDS,
                                Examples.WORDS));
    }

    private static <C> boolean isTaken(Way way, String id, Step<C> step, C command) {
        return way.take(id, step, command).decision() instanceof Decision.Accepted;
    }

    /** Nothing but the number of events differs, and what has happened is still told first. */
    private static void expectAsBefore(Way way, String id, Seen before) {
        assertThat(way.state(id))
                .usingRecursiveComparison()
                .ignoringFields("events")
                .isEqualTo(before.state());
        assertThat(way.clocksFrom(id)).isEqualTo(before.clocksFrom());
        assertThat(way.history(id)).startsWith(before.history().toArray(ComplaintEvent[]::new));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

package org.redress.lifecycle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.COMPLAINT;
import static org.redress.lifecycle.Cast.DEALER;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.OTHER_COMPLAINT;
import static org.redress.lifecycle.Cast.TOMORROW;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.merged;
import static org.redress.lifecycle.Stories.received;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintMerged;
import org.redress.events.DemandStated;
import org.redress.events.DuplicateReleased;
import org.redress.events.Role;
import org.redress.events.SplitOffFrom;
import org.redress.lifecycle.Cast;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.input.CaseId;
import org.redress.lifecycle.kinship.KinshipSteps;
import org.redress.lifecycle.kinship.LinkRecurrence;
import org.redress.lifecycle.kinship.MergeDuplicate;
import org.redress.lifecycle.kinship.UndoMerge;
import org.redress.lifecycle.kinship.UndoSplit;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;

/** Steps about two cases: which other one they are about, and what happens to it (M-41). */
class AnotherCaseTest {
    private static final ComplaintEvent HERE = new ComplaintMerged(OTHER_COMPLAINT, said("The same"));
    private static final ComplaintEvent THERE = new DuplicateReleased(COMPLAINT);

    @Test
    void five_steps_are_about_another_case() {
        assertThat(Lifecycle.STEPS.stream()
                        .filter(step -> !(step.companion() instanceof Companion.Nobody<?>))
                        .map(Step::name))
                .containsExactly("link-recurrence", "merge-duplicate", "undo-merge", "split-complaint", "undo-split");
    }

    @Test
    void the_command_or_the_case_names_the_other() {
        ComplaintState merged = ComplaintState.of(merged());
        ComplaintState splitOff = ComplaintState.of(and(received(), new SplitOffFrom("a-third", NOW)));
        assertThat(named(
                        KinshipSteps.MERGE_DUPLICATE,
                        new MergeDuplicate(new CaseId(OTHER_COMPLAINT), text("The same")),
                        ComplaintState.INITIAL))
                .isEqualTo(OTHER_COMPLAINT);
        assertThat(named(
                        KinshipSteps.LINK_RECURRENCE,
                        new LinkRecurrence(new CaseId(OTHER_COMPLAINT), text("Again")),
                        ComplaintState.INITIAL))
                .isEqualTo(OTHER_COMPLAINT);
        assertThat(named(KinshipSteps.UNDO_MERGE, new UndoMerge(text("No")), merged))
                .isEqualTo(OTHER_COMPLAINT);
        assertThat(named(KinshipSteps.UNDO_SPLIT, new UndoSplit(text("No")), splitOff))
                .isEqualTo("a-third");
        assertThat(named(KinshipSteps.UNDO_MERGE, new UndoMerge(text("No")), splitOff))
                .isNull();
        assertThat(named(KinshipSteps.UNDO_SPLIT, new UndoSplit(text("No")), merged))
                .isNull();
    }

    @Test
    void a_split_makes_its_other_case() {
        assertThat(KinshipSteps.SPLIT_COMPLAINT.companion()).isInstanceOf(Companion.Newborn.class);
        assertThat(KinshipSteps.SPLIT_COMPLAINT.companion().example(ComplaintState.of(received())))
                .isEqualTo(ComplaintState.INITIAL);
    }

    @Test
    void what_is_possible_is_found_with_an_example_of_the_other_case() {
        ComplaintState open = ComplaintState.of(received());
        assertThat(KinshipSteps.MERGE_DUPLICATE.isPossible(open, at())).isTrue();
        assertThat(KinshipSteps.LINK_RECURRENCE.isPossible(open, at())).isTrue();
        assertThat(KinshipSteps.SPLIT_COMPLAINT.isPossible(open, at())).isFalse();
        assertThat(KinshipSteps.SPLIT_COMPLAINT.isPossible(open.evolve(new DemandStated("D2", said("A visit"))), at()))
                .isTrue();
        assertThat(KinshipSteps.UNDO_MERGE.isPossible(open, at())).isFalse();
        assertThat(KinshipSteps.UNDO_MERGE.isPossible(ComplaintState.of(merged()), at()))
                .isTrue();
        assertThat(KinshipSteps.UNDO_SPLIT.isPossible(open, at())).isFalse();
        assertThat(KinshipSteps.UNDO_SPLIT.isPossible(open.evolve(new SplitOffFrom("a-third", NOW)), at()))
                .isTrue();
    }

    @Test
    void another_case_beside_changes_nothing_else_that_is_known() {
        Surroundings.Other other = new Surroundings.Other(OTHER_COMPLAINT, ComplaintState.INITIAL, null);
        Circumstances beside = at().beside(other);
        assertThat(beside.around())
                .isEqualTo(new Surroundings(TOMORROW, other, at().around().kinds()));
        assertThat(beside.caller()).isEqualTo(at().caller());
        assertThat(beside.now()).isEqualTo(NOW);
        assertThat(beside.complaintId()).isEqualTo(COMPLAINT);
    }

    @Test
    void of_a_unit_that_nobody_founded_nothing_is_known() {
        assertThat(Surroundings.NONE.kinds().apply(DEALER)).isEmpty();
        assertThat(Surroundings.NONE.other()).isNull();
        assertThat(Surroundings.NONE.receivedAt()).isNull();
    }

    @Test
    void a_warning_and_what_happens_elsewhere_stand_side_by_side() {
        Decision.Accepted both = Decision.accept(HERE).and(List.of(THERE));
        assertThat(both).isEqualTo(new Decision.Accepted(List.of(HERE), List.of(), List.of(THERE)));
        assertThat(both.warnIf(true, Warning.BACKGROUND_NOT_REVIEWED))
                .isEqualTo(
                        new Decision.Accepted(List.of(HERE), List.of(Warning.BACKGROUND_NOT_REVIEWED), List.of(THERE)));
        assertThat(both.warnIf(false, Warning.BACKGROUND_NOT_REVIEWED)).isEqualTo(both);
        assertThat(Decision.accept(HERE)
                        .warnIf(true, Warning.BACKGROUND_NOT_REVIEWED)
                        .and(List.of(THERE)))
                .isEqualTo(both.warnIf(true, Warning.BACKGROUND_NOT_REVIEWED));
    }

    private static Circumstances at() {
        return new Circumstances(
                COMPLAINT,
                Cast.handlerAs(Role.GROUP_LEADER),
                ComplaintPolicy.ofCatalogue(),
                NOW,
                new Surroundings(TOMORROW, null, Surroundings.NONE.kinds()));
    }

    private static <C> @Nullable String named(Step<C> step, C command, ComplaintState state) {
        return ((Companion.Known<C>) step.companion()).id().apply(command, state);
    }
}

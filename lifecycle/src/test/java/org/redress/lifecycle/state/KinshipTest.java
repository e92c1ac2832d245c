package org.redress.lifecycle.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Cast.NOW;
import static org.redress.lifecycle.Cast.said;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.events.ComplaintMerged;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.DuplicateReleased;
import org.redress.events.KinshipEvent;
import org.redress.events.MergeUndone;
import org.redress.events.SplitOffFrom;
import org.redress.events.SplitUndone;

/** The earliest clocks of all that belong together count, where anybody knows them (M-41). */
class KinshipTest {
    private static final Instant FIRST = NOW.minus(Duration.ofDays(9));
    private static final Instant SECOND = NOW.minus(Duration.ofDays(5));

    @Test
    void a_case_on_its_own_counts_from_its_receipt() {
        assertThat(kinship().clocksFrom(NOW)).isEqualTo(NOW);
        assertThat(kinship().clocksFrom(null)).isNull();
    }

    @Test
    void a_part_counts_from_the_receipt_of_the_whole() {
        assertThat(kinship(new SplitOffFrom("a-third", FIRST)).clocksFrom(NOW)).isEqualTo(FIRST);
        assertThat(kinship(new SplitOffFrom("a-third", FIRST)).clocksFrom(null)).isEqualTo(FIRST);
        assertThat(kinship(new SplitOffFrom("a-third", null)).clocksFrom(NOW)).isEqualTo(NOW);
    }

    @Test
    void a_case_counts_from_the_earliest_of_its_duplicates_while_they_are_its_own() {
        DuplicateAbsorbed first = new DuplicateAbsorbed("a-third", FIRST);
        DuplicateAbsorbed second = new DuplicateAbsorbed("a-fourth", SECOND);
        assertThat(kinship(second, first).clocksFrom(NOW)).isEqualTo(FIRST);
        assertThat(kinship(first, second, new DuplicateReleased("a-third")).clocksFrom(NOW))
                .isEqualTo(SECOND);
        assertThat(kinship(first, new DuplicateReleased("a-third")).clocksFrom(NOW))
                .isEqualTo(NOW);
        assertThat(kinship(first).clocksFrom(FIRST.minusNanos(1))).isEqualTo(FIRST.minusNanos(1));
    }

    @Test
    void one_that_nobody_knows_the_receipt_of_changes_nothing() {
        DuplicateAbsorbed unknown = new DuplicateAbsorbed("a-third", null);
        assertThat(kinship(unknown).clocksFrom(NOW)).isEqualTo(NOW);
        assertThat(kinship(unknown).clocksFrom(null)).isNull();
        assertThat(kinship(unknown, new DuplicateAbsorbed("a-fourth", SECOND)).clocksFrom(NOW))
                .isEqualTo(SECOND);
    }

    @Test
    void work_goes_on_elsewhere_once_a_case_was_merged_or_returned() {
        assertThat(kinship().isElsewhere()).isFalse();
        assertThat(kinship(new ComplaintMerged("a-third", said("The same"))).isElsewhere())
                .isTrue();
        assertThat(kinship(new ComplaintMerged("a-third", said("The same")), new MergeUndone("a-third", said("No")))
                        .isElsewhere())
                .isFalse();
        assertThat(kinship(new SplitOffFrom("a-third", FIRST)).isElsewhere()).isFalse();
        assertThat(kinship(new SplitOffFrom("a-third", FIRST), new SplitUndone("a-third", said("One")))
                        .isElsewhere())
                .isTrue();
    }

    private static Kinship kinship(KinshipEvent... events) {
        return ComplaintState.of(List.of(events)).kinship();
    }
}

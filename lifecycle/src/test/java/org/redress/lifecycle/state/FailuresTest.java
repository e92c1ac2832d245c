package org.redress.lifecycle.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.attempt;
import static org.redress.lifecycle.Stories.completed;
import static org.redress.lifecycle.Stories.failure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ComplaintEvent;
import org.redress.events.ContactPurpose;
import org.redress.events.ContactResult;
import org.redress.events.TimeSlot;

/** Tries in a row that nobody answered: any sign of the customer ends the row, a wrong number is no sign (M-24, R-013). */
class FailuresTest {
    private static final List<ComplaintEvent> TWICE =
            and(completed(), failure(1, TimeSlot.MORNING), failure(2, TimeSlot.NOON));

    @Test
    void before_the_first_try_there_is_no_row() {
        assertThat(after(completed())).isEqualTo(new Contact.Failures(0, 0, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = ContactResult.class,
            names = {"NO_ANSWER", "BUSY"})
    void each_unanswered_try_to_ask_about_the_result_makes_the_row_longer(ContactResult result) {
        assertThat(after(TWICE, attempt(3, 1, ContactPurpose.RESULT_CONFIRMATION, result)))
                .isEqualTo(new Contact.Failures(1, 3, EnumSet.of(TimeSlot.MORNING, TimeSlot.NOON)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ContactResult.class,
            names = {"REACHED", "INCONVENIENT", "CUT_OFF"})
    void any_sign_of_the_customer_ends_it_whatever_the_call_was_for(ContactResult result) {
        for (ContactPurpose purpose : ContactPurpose.values()) {
            assertThat(after(TWICE, attempt(3, 1, purpose, result)).inARow()).isZero();
            assertThat(after(TWICE, attempt(3, 1, purpose, result)).slots()).isEmpty();
        }
    }

    @Test
    void a_wrong_number_is_no_sign_either_way() {
        for (ContactPurpose purpose : ContactPurpose.values()) {
            assertThat(after(TWICE, attempt(3, 1, purpose, ContactResult.WRONG_NUMBER)))
                    .isEqualTo(after(TWICE));
        }
    }

    @ParameterizedTest
    @EnumSource(value = ContactPurpose.class, mode = EnumSource.Mode.EXCLUDE, names = "RESULT_CONFIRMATION")
    void an_unanswered_call_about_something_else_does_not_count(ContactPurpose purpose) {
        assertThat(after(TWICE, attempt(3, 1, purpose, ContactResult.NO_ANSWER)))
                .isEqualTo(after(TWICE));
        assertThat(after(TWICE, attempt(3, 1, purpose, ContactResult.BUSY))).isEqualTo(after(TWICE));
    }

    @Test
    void each_part_of_the_day_is_counted_once() {
        assertThat(after(TWICE, failure(3, TimeSlot.MORNING)))
                .isEqualTo(new Contact.Failures(1, 3, EnumSet.of(TimeSlot.MORNING, TimeSlot.NOON)));
    }

    @Test
    void another_round_begins_another_row() {
        assertThat(after(TWICE, failure(3, 2, TimeSlot.EVENING)))
                .isEqualTo(new Contact.Failures(2, 1, EnumSet.of(TimeSlot.EVENING)));
    }

    private static Contact.Failures after(List<ComplaintEvent> history, ComplaintEvent... more) {
        return ComplaintState.of(and(history, more)).contact().failures();
    }
}

package org.redress.lifecycle.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.lifecycle.Cast.CUSTOMER;
import static org.redress.lifecycle.Cast.said;
import static org.redress.lifecycle.Cast.text;
import static org.redress.lifecycle.Stories.and;
import static org.redress.lifecycle.Stories.at;
import static org.redress.lifecycle.Stories.imported;
import static org.redress.lifecycle.Stories.importedAndClosed;
import static org.redress.lifecycle.Stories.received;
import static org.redress.lifecycle.Stories.started;
import static org.redress.lifecycle.Stories.understood;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Answer;
import org.redress.events.ApologyAndAcknowledgementGiven;
import org.redress.events.CauseExplained;
import org.redress.events.ClosingApologyAndThanksGiven;
import org.redress.events.ComplaintEvent;
import org.redress.events.CustomerOutcome;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyStarted;
import org.redress.events.ResponsibilityBounceDetected;
import org.redress.events.SatisfactionConfirmed;
import org.redress.events.SatisfactionLevel;
import org.redress.events.SourceClosureRecorded;
import org.redress.events.SourceDueDateRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.lifecycle.Regions;

/** What the rules may know: each story ends where it says, whatever was told changes nothing else. */
class ComplaintStateTest {
    @ParameterizedTest
    @EnumSource(Stage.class)
    void each_story_ends_at_its_stage(Stage stage) {
        assertThat(ComplaintState.of(at(stage)).stage()).isEqualTo(stage);
    }

    @Test
    void before_anything_has_happened_nobody_has_complained() {
        assertThat(ComplaintState.INITIAL.stage()).isEqualTo(Stage.NOT_RECEIVED);
        assertThat(ComplaintState.INITIAL.isFaceToFace()).isFalse();
        assertThat(ComplaintState.INITIAL.isAgitated()).isFalse();
        assertThat(ComplaintState.INITIAL.wordsIfAny(null)).isNull();
        assertThatThrownBy(() -> ComplaintState.INITIAL.words(text("Hello")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nobody has complained yet");
    }

    @Test
    void words_are_kept_under_the_customers_key() {
        ComplaintState state = ComplaintState.of(received());
        assertThat(state.customer()).isEqualTo(CUSTOMER);
        assertThat(state.words(text("Hello"))).isEqualTo(said("Hello"));
    }

    @Test
    void what_no_rule_asks_for_leaves_no_trace() {
        ComplaintState state = ComplaintState.of(understood());
        assertLeavesNoTrace(state, new CauseExplained(said("So")));
        assertLeavesNoTrace(state, new ClosingApologyAndThanksGiven(said("Sorry"), said("Thanks")));
        assertLeavesNoTrace(state, new ResponsibilityBounceDetected(2));
        assertLeavesNoTrace(state, new SourceForwardingRecorded());
        assertLeavesNoTrace(state, new SourceDueDateRecorded(null, LocalDate.parse("2026-03-05")));
        assertLeavesNoTrace(state, new SourceStatusRecorded("Closed", null));
    }

    @Test
    void a_source_states_that_a_case_was_made_and_closed() {
        assertThat(ComplaintState.of(imported()).stage()).isEqualTo(Stage.RECEIVED);
        assertThat(ComplaintState.of(imported()).customer()).isEqualTo(CUSTOMER);
        assertThat(ComplaintState.of(importedAndClosed()).stage()).isEqualTo(Stage.CLOSED);
        assertThat(ComplaintState.of(and(imported(), new SourceClosureRecorded()))
                        .stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void a_source_that_answered_without_closing_closes_nothing() {
        ComplaintState state = ComplaintState.of(imported());
        assertLeavesNoTrace(state, new SourceResponseRecorded("In progress", null, false, Answer.NO, null));
    }

    @Test
    void an_apology_later_on_the_way_moves_nothing_back() {
        ApologyAndAcknowledgementGiven apology =
                (ApologyAndAcknowledgementGiven) at(Stage.ACKNOWLEDGED).get(3);
        assertThat(ComplaintState.of(and(started(), apology)).stage()).isEqualTo(Stage.REMEDY_IN_PROGRESS);
    }

    @Test
    void an_agreement_on_an_option_that_nobody_proposed_is_taken_as_it_stands() {
        ComplaintState state = ComplaintState.of(and(understood(), new RemedyAccepted("O9-9", null)));
        assertThat(state.progress().remedy().underway().option()).isEqualTo("O9-9");
        assertThat(state.progress().remedy().underway().covers()).isEmpty();
    }

    @Test
    void satisfaction_without_a_remedy_resolves_without_one() {
        ComplaintState state = ComplaintState.of(and(
                understood(), new SatisfactionConfirmed(SatisfactionLevel.SATISFIED, CustomerOutcome.RETURNS, null)));
        assertThat(state.progress().resolved().resolutionKinds()).isEmpty();
    }

    @Test
    void nothing_is_underway_or_resolved_before_it_is() {
        ComplaintState state = ComplaintState.of(and(understood(), new RemedyStarted("O1-1")));
        assertThatThrownBy(() -> state.progress().remedy().underway()).hasMessage("no option was agreed");
        assertThatThrownBy(() -> state.progress().resolved()).hasMessage("the case was not resolved");
    }

    private static void assertLeavesNoTrace(ComplaintState state, ComplaintEvent event) {
        assertThat(Regions.of(state.evolve(event))).isEqualTo(Regions.of(state));
        assertThat(state.evolve(event).events()).isEqualTo(state.events() + 1);
    }
}

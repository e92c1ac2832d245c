package org.redress.query.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.analytics.conformance.Alignment;
import org.redress.analytics.conformance.Alignments;
import org.redress.analytics.conformance.AllowedMoves;
import org.redress.analytics.conformance.AllowedMoves.Move;
import org.redress.analytics.conformance.Deviation.Strange;
import org.redress.analytics.conformance.PetriNet;
import org.redress.events.ComplaintEvent;
import org.redress.events.EventCatalogue;
import org.redress.lifecycle.state.Stage;

/** The lifecycle as its rules are, in the two forms that cases are held against. */
class LifecycleAppendsTest {
    private static final LifecycleAppends LIFECYCLE = LifecycleAppends.known();

    private static final List<String> STRAIGHT = List.of(
            "ComplaintReceived",
            "DemandStated",
            "OwnerAssigned",
            "ApologyAndAcknowledgementGiven",
            "PromiseMade",
            "StatementRecorded",
            "UnderstandingConfirmed",
            "FactEstablished",
            "RootCauseIdentified",
            "RemedyProposed",
            "PromiseMade",
            "RemedyAccepted",
            "RemedyStarted",
            "RemedyCompleted",
            "ContactAttempted",
            "SatisfactionConfirmed",
            "PreventionNotRequired",
            "PromiseFulfilled",
            "ComplaintClosed",
            "ClosureReported");

    @Test
    void every_event_of_a_complaint_and_every_stage_is_in_the_net() {
        PetriNet net = LIFECYCLE.net();
        assertThat(net.places())
                .containsExactlyElementsOf(
                        List.of(Stage.values()).stream().map(Stage::name).toList());
        assertThat(net.transitions().stream().map(PetriNet.Transition::label).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.all().entrySet().stream()
                        .filter(event -> ComplaintEvent.class.isAssignableFrom(event.getValue()))
                        .map(java.util.Map.Entry::getKey)
                        .toList());
    }

    @Test
    void the_straight_way_is_allowed_and_fits() {
        assertThat(LIFECYCLE.moves().deviations(STRAIGHT)).isEmpty();
        assertThat(align(STRAIGHT).cost()).isZero();
    }

    @Test
    void a_case_may_stop_wherever_it_is() {
        for (int events = 1; events < STRAIGHT.size(); events++) {
            assertThat(align(STRAIGHT.subList(0, events)).isFit()).isTrue();
        }
    }

    @Test
    void a_case_begins_by_being_received() {
        assertThat(LIFECYCLE.moves().firsts())
                .containsExactlyInAnyOrder("ComplaintReceived", "SourceComplaintRecorded");
        assertThat(LIFECYCLE.moves().deviations(STRAIGHT.subList(3, 6)))
                .contains(new Strange.First("ApologyAndAcknowledgementGiven"));
    }

    @Test
    void what_comes_too_early_is_found() {
        List<String> hasty = List.of("ComplaintReceived", "RemedyProposed");
        assertThat(LIFECYCLE.moves().deviations(hasty))
                .containsExactly(new Strange.Next("ComplaintReceived", "RemedyProposed", 1));
        assertThat(align(hasty).cost()).isEqualTo(1);
    }

    @Test
    void what_happens_after_the_end_is_found() {
        assertThat(align(List.of("ComplaintReceived", "DemandStated", "ComplaintWithdrawn", "RemedyProposed"))
                        .cost())
                .isEqualTo(1);
    }

    /** A check that allows everything would find nothing. */
    @Test
    void most_moves_are_not_allowed_at_the_main_way() {
        AllowedMoves moves = LIFECYCLE.moves();
        Set<String> main = new HashSet<>(List.of(
                "ComplaintReceived",
                "ApologyAndAcknowledgementGiven",
                "UnderstandingConfirmed",
                "RemedyProposed",
                "RemedyAccepted",
                "RemedyStarted",
                "RemedyCompleted",
                "SatisfactionConfirmed",
                "ComplaintClosed"));
        long allowed = main.stream()
                .flatMap(from -> main.stream().map(to -> new Move(from, to)))
                .filter(moves.moves()::contains)
                .count();
        assertThat(allowed).isLessThan((long) main.size() * main.size() / 3);
    }

    private static Alignment.Found align(List<String> trace) {
        return (Alignment.Found) Alignments.with(LIFECYCLE.net(), () -> false).of(trace, () -> false);
    }
}

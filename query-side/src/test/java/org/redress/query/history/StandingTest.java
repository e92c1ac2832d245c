package org.redress.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.events.EventCatalogue;
import org.redress.events.Owner;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;
import org.redress.query.Stories;

class StandingTest {

    static Stream<List<ComplaintEvent>> stories() {
        return Stream.of(everything("N-1"), imported("N-2"));
    }

    /** Also between two events of one command, which nobody saw then. */
    @ParameterizedTest
    @MethodSource("stories")
    void a_case_can_be_told_as_it_stood_at_every_event(List<ComplaintEvent> story) {
        assertThat(standings(story))
                .hasSameSizeAs(story)
                .allSatisfy(standing -> assertThat(standing.status()).isNotEqualTo(Stage.NOT_RECEIVED));
    }

    @Test
    void it_tells_what_stood_then() {
        Standing then = standings(everything("N-1").subList(0, 8)).getLast();

        assertThat(then.status()).isEqualTo(Stage.ACKNOWLEDGED);
        assertThat(then.owner()).isEqualTo(new Owner(HANDLER, Stories.DEALER));
        assertThat(then.escalationLevel()).isZero();
        assertThat(then.awaited()).isEmpty();
        assertThat(then.demandsOpen()).containsExactly("D1", "D2");
        assertThat(then.demandsDeclined()).isEmpty();
        assertThat(then.nextPromise()).isEqualTo(Map.entry("P1", NOON));
        assertThat(then.steps()).contains("record-statement", "extend-promise").doesNotContain("accept-remedy");
    }

    @Test
    void what_could_be_done_before_and_after_is_held_side_by_side() {
        List<Standing> standings = standings(everything("N-1").subList(0, 10));

        StepChange change = StepChange.between(standings.get(8), standings.get(9));

        assertThat(change.added()).contains("propose-remedy");
        assertThat(change.gone()).contains("confirm-understanding");
        assertThat(change.after() - change.before())
                .isEqualTo(change.added().size() - change.gone().size());
        assertThat(StepChange.between(standings.get(9), standings.get(9)).isNone())
                .isTrue();
    }

    private static List<Standing> standings(List<ComplaintEvent> story) {
        List<Standing> standings = new ArrayList<>();
        ComplaintState state = ComplaintState.INITIAL;
        for (ComplaintEvent event : story) {
            state = state.evolve(event);
            long sequence = standings.size();
            StoredEvent recorded = new StoredEvent(
                    sequence + 1,
                    "c-1",
                    sequence,
                    EventCatalogue.nameOf(event.getClass()),
                    "1",
                    NOON.plusSeconds(sequence),
                    Map.of(),
                    event);
            standings.add(Standing.of("c-1", new Moment(recorded, state), COLLEAGUE, ComplaintPolicy.ofCatalogue()));
        }
        return standings;
    }
}

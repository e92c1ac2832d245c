package org.redress.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.draft;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.EventMetadata;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReopened;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EscalationCause;
import org.redress.events.InvestigationBegun;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.upkeep.Editions;
import org.redress.query.upkeep.ViewProgress;

/** The sums are those of the cases, whatever happens to the view. */
class CountsTest {
    private RunningQuerySide running;
    private final String moving = newComplaint();

    /** Each event moves the case from one sum to another. */
    private static final List<ComplaintEvent> MOVES = List.of(
            received("N-1", Channel.EMAIL),
            new OwnerAssigned(new Owner(HANDLER, DEALER)),
            new ComplaintEscalated(1, EscalationCause.NOT_FEELING_VALUED, words("the manager")),
            new ComplaintEscalated(3, EscalationCause.NOT_FEELING_VALUED, words("higher")),
            new EmergencyDeclared(EmergencyKind.ACCIDENT_CAR, Set.of(EmergencyParty.ENGINEER), words("it rolled")),
            new InvestigationBegun(),
            draft("R1", Role.REGIONAL_MANAGER),
            new AuthorizationRequested("R1", HANDLER, Set.of(Role.REGIONAL_MANAGER), words("a car")),
            new OwnerAssigned(new Owner(COLLEAGUE, null)),
            new ComplaintClosed(ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPAIR), words("mended")),
            new ComplaintReopened(words("the noise is back")));

    private void muchHasHappenedOn(TestDatabase database) {
        running = RunningQuerySide.on(database);
        running.happened(stream(newComplaint(), everything("N-2")));
        running.happened(stream(newComplaint(), imported("N-3")));
        running.happened(stream(newComplaint(), everything("N-4").subList(0, 3)));
        running.happened(stream(
                newComplaint(), 0, List.of(received("N-5")), Map.of(EventMetadata.OCCURRED_PRECISION, "UNKNOWN")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_event_moves_its_case_from_one_sum_to_another(TestDatabase database) {
        muchHasHappenedOn(database);
        for (int event = 0; event < MOVES.size(); event++) {
            running.happened(stream(moving, event, List.of(MOVES.get(event)), Map.of()));

            assertThat(Recount.asKept(running))
                    .as(MOVES.get(event).getClass().getSimpleName())
                    .containsExactlyInAnyOrderEntriesOf(Recount.ofTheLog(running));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void events_delivered_again_are_counted_once(TestDatabase database) {
        muchHasHappenedOn(database);
        running.happened(stream(moving, MOVES));
        StreamingEventProcessor processor = running.bean(ViewProgress.class).processorOf(OverviewView.VIEW);
        processor.shutDown();
        running.jdbc()
                .sql("update token set token = :token, token_type = :type, owner = null where processor = :processor")
                .param("token", "{\"index\":0,\"gaps\":[]}")
                .param("type", GapAwareTrackingToken.class.getName())
                .param("processor", "default/" + OverviewView.NAME)
                .update();

        processor.start();
        running.awaitViews();

        assertThat(Recount.asKept(running)).containsExactlyInAnyOrderEntriesOf(Recount.ofTheLog(running));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_rebuild_counts_from_nothing(TestDatabase database) {
        muchHasHappenedOn(database);
        running.happened(stream(moving, MOVES));
        running.jdbc()
                .sql("update overview_count set open_cases = open_cases + 7")
                .update();

        running.rebuilt("overview");

        assertThat(Recount.asKept(running)).containsExactlyInAnyOrderEntriesOf(Recount.ofTheLog(running));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_case_whose_receipt_nobody_can_date_is_in_no_week(TestDatabase database) {
        muchHasHappenedOn(database);

        List<Long> undated = Recount.asKept(running).get("DAY ");
        assertThat(undated.getFirst()).isPositive();
        assertThat(new JdbcOverview(running.jdbc(), running.bean(Editions.class).answering(OverviewView.VIEW))
                        .receivedPerDay(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1_000)).values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(running.jdbc()
                                .sql("select count(*) from overview_case where tenant = :edition")
                                .param("edition", running.edition("overview"))
                                .query(Long.class)
                                .single()
                        - undated.getFirst());
    }
}

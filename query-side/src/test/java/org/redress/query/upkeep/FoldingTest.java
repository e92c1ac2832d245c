package org.redress.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.query.Stories.newComplaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.NewComplaints;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.RunningQuerySide;
import org.redress.query.Stories;

class FoldingTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final EventHistory log = running.log();
    private final String complaint = newComplaint();
    private final Written written = new Written();
    private final Folding<Integer> folding =
            running.bean(Foldings.class).of(new View("counted", 1), new Count(), edition -> written);
    private List<StoredEvent> events = List.of();

    @BeforeEach
    void five_things_have_happened() {
        running.happened(Stories.stream(complaint, Stories.everything("N-1").subList(0, 5)));
        events = log.of(complaint);
    }

    @Test
    void a_complaint_is_written_once_per_batch() {
        batch(0, 1, 2, 3, 4);

        assertThat(written.rows).containsExactly(row(4, 5));
    }

    @Test
    void what_happened_before_the_batch_is_read_from_the_log() {
        batch(3, 4);

        assertThat(written.rows).containsExactly(row(4, 5));
    }

    @Test
    void events_repeated_within_a_batch_count_once() {
        batch(0, 0, 1, 1, 2, 0);

        assertThat(written.rows).containsExactly(row(2, 3));
    }

    @Test
    void a_batch_that_begins_in_the_middle_and_skips_is_still_right() {
        batch(1, 4);

        assertThat(written.rows).containsExactly(row(4, 5));
    }

    @Test
    void a_batch_that_fails_writes_nothing() {
        UnitOfWork<?> batch = begin();
        folding.add(message(events.getFirst()), batch);
        batch.rollback();

        assertThat(written.rows).isEmpty();
    }

    @Test
    void batches_know_nothing_of_each_other() {
        batch(0);
        batch(1);

        assertThat(written.rows).containsExactly(row(0, 1), row(1, 2));
    }

    @Test
    void what_was_folded_last_is_not_read_again() {
        batch(0, 1, 2, 3, 4);
        StoredEvent notInTheLog = next(events.getLast());

        batch(notInTheLog);

        assertThat(written.rows).last().isEqualTo(new Row<>(complaint, 5, notInTheLog.position(), 6));
    }

    @Test
    void a_batch_that_fails_leaves_nothing_to_fold_on() {
        UnitOfWork<?> batch = begin();
        events.forEach(event -> folding.add(message(event), batch));
        batch.onPrepareCommit(prepared -> {
            throw new IllegalStateException("the database is away");
        });
        assertThatThrownBy(batch::commit).isInstanceOf(IllegalStateException.class);
        written.rows.clear();

        batch(next(events.getLast()));

        assertThat(written.rows).containsExactly(row(4, 5));
    }

    @Test
    void a_row_folded_last_is_no_base_for_an_event_delivered_again() {
        batch(0, 1, 2, 3, 4);
        batch(2, 3);

        assertThat(written.rows).containsExactly(row(4, 5), row(3, 4));
    }

    private static StoredEvent next(StoredEvent event) {
        return new StoredEvent(
                event.position() + 1,
                event.stream(),
                event.sequence() + 1,
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.metadata(),
                event.payload());
    }

    private void batch(StoredEvent event) {
        UnitOfWork<?> batch = begin();
        folding.add(message(event), batch);
        batch.commit();
    }

    static TrackedEventMessage<?> message(StoredEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                GapAwareTrackingToken.newInstance(event.position(), Set.of()),
                new GenericDomainEventMessage<>(
                        NewComplaints.STREAM_TYPE,
                        event.stream(),
                        event.sequence(),
                        event.payload(),
                        event.metadata()));
    }

    private void batch(int... sequences) {
        UnitOfWork<?> batch = begin();
        for (int sequence : sequences) {
            folding.add(message(events.get(sequence)), batch);
        }
        batch.commit();
    }

    private static UnitOfWork<?> begin() {
        return DefaultUnitOfWork.startAndGet(new GenericMessage<>("a batch"));
    }

    private Row<Integer> row(int version, int count) {
        return new Row<>(complaint, version, events.get(version).position(), count);
    }

    /** How many events a complaint has. */
    private static final class Count implements ComplaintFold<Integer> {
        @Override
        public Integer before() {
            return 0;
        }

        @Override
        public Integer after(Integer count, ComplaintEvent event, StoredEvent recorded) {
            return count + 1;
        }
    }

    private static final class Written implements ComplaintRows<Integer> {
        private final List<Row<Integer>> rows = new ArrayList<>();

        @Override
        public void write(List<Row<Integer>> more) {
            rows.addAll(more);
        }

        @Override
        public List<ViewTable> tables() {
            return List.of();
        }
    }
}

package org.redress.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.RunningQuerySide;

class SettingAsideTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final DeadLetters deadLetters = running.bean(DeadLetters.class);
    private final View view = new View("aside-" + UUID.randomUUID(), 1);
    private final String sound = newComplaint();
    private final String odd = newComplaint();
    private final List<Row<String>> written = new ArrayList<>();
    private final Odd fold = new Odd();
    private final Folding<String> folding = running.bean(Foldings.class).of(view, fold, edition -> new Written());

    @BeforeEach
    void something_has_happened_to_both() {
        running.happened(stream(sound, everything("N-1").subList(0, 2)));
        running.happened(stream(odd, everything("N-2").subList(0, 3)));
    }

    @Test
    void a_complaint_that_cannot_be_folded_is_set_aside_alone() {
        batch(event(odd, 0), event(sound, 0), event(odd, 1), event(sound, 1));

        assertThat(written).extracting(Row::complaint).containsExactly(sound);
        assertThat(deadLetters.after(view, 0, "", 10)).singleElement().satisfies(letter -> {
            assertThat(letter.complaint()).isEqualTo(odd);
            assertThat(letter.firstPosition()).isEqualTo(event(odd, 0).position());
            assertThat(letter.cause()).isEqualTo("java.lang.IllegalStateException");
        });
    }

    @Test
    void so_is_one_whose_event_cannot_be_read() {
        UnitOfWork<?> batch = begin();
        folding.add(
                new GenericTrackedDomainEventMessage<>(
                        GapAwareTrackingToken.newInstance(7, Set.of()),
                        new GenericDomainEventMessage<>("Complaint", odd, 0, "no event of ours")),
                batch);
        folding.add(message(event(odd, 1)), batch);
        folding.add(message(event(sound, 0)), batch);
        batch.commit();

        assertThat(written).extracting(Row::complaint).containsExactly(sound);
        assertThat(deadLetters.after(view, 0, "", 10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.firstPosition()).isEqualTo(7));
    }

    @Test
    void its_later_events_are_left_out_until_it_is_taken_up_again() {
        batch(event(odd, 0));
        fold.isMended = true;
        batch(event(odd, 1));
        assertThat(written).isEmpty();

        assertThat(folding.retry(odd)).isTrue();

        assertThat(written).extracting(Row::version).containsExactly(2L);
        assertThat(deadLetters.count(view)).isZero();
    }

    @Test
    void a_retry_that_fails_leaves_it_aside() {
        batch(event(odd, 0));

        assertThat(folding.retry(odd)).isFalse();

        assertThat(deadLetters.after(view, 0, "", 10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.attempts()).isEqualTo(2));
    }

    @Test
    void a_view_that_would_set_everything_aside_stops() {
        aside(DeadLetters.PARKED_MAX - 1);
        batch(event(odd, 0));
        assertThat(deadLetters.count(view)).isEqualTo(DeadLetters.PARKED_MAX);
        String oneMore = newComplaint();
        running.happened(stream(oneMore, everything("N-3").subList(0, 1)));
        fold.odd = oneMore;

        assertThatThrownBy(() -> batch(event(oneMore, 0), event(sound, 0))).isInstanceOf(TooManyDeadLetters.class);

        assertThat(deadLetters.count(view)).isEqualTo(DeadLetters.PARKED_MAX);
    }

    @Test
    void a_database_that_cannot_write_at_all_sets_nobody_aside_and_is_quoted_nowhere() {
        Folding<String> broken = running.bean(Foldings.class).of(view, fold, edition -> new ComplaintRows<>() {
            @Override
            public void write(List<Row<String>> rows) {
                running.jdbc()
                        .sql("insert into no_such_table values ('Mrs Li')")
                        .update();
            }

            @Override
            public List<ViewTable> tables() {
                return List.of();
            }
        });
        UnitOfWork<?> batch = begin();
        broken.add(message(event(sound, 0)), batch);

        assertThatThrownBy(batch::commit)
                .isInstanceOf(NotWritten.class)
                .hasNoCause()
                .hasMessageNotContaining("Mrs Li");
        assertThat(deadLetters.count(view)).isZero();
    }

    private void aside(int complaints) {
        for (int each = 0; each < complaints; each++) {
            deadLetters.park(view, newComplaint(), each + 1L, new IllegalStateException());
        }
    }

    private void batch(StoredEvent... events) {
        UnitOfWork<?> batch = begin();
        for (StoredEvent event : events) {
            folding.add(message(event), batch);
        }
        batch.commit();
    }

    private static UnitOfWork<?> begin() {
        return DefaultUnitOfWork.startAndGet(new GenericMessage<>("a batch"));
    }

    private StoredEvent event(String complaint, int sequence) {
        return running.log().of(complaint).get(sequence);
    }

    private static TrackedEventMessage<?> message(StoredEvent event) {
        return FoldingTest.message(event);
    }

    private final class Odd implements ComplaintFold<String> {
        private boolean isMended;
        private String odd = SettingAsideTest.this.odd;

        @Override
        public String before() {
            return "";
        }

        @Override
        public String after(String value, ComplaintEvent event, StoredEvent recorded) {
            if (!isMended && recorded.stream().equals(odd)) {
                throw new IllegalStateException("Mrs Li");
            }
            return value + recorded.type();
        }
    }

    private final class Written implements ComplaintRows<String> {
        @Override
        public void write(List<Row<String>> rows) {
            written.addAll(rows);
        }

        @Override
        public List<ViewTable> tables() {
            return List.of();
        }
    }
}

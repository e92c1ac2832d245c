package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;
import static org.redress.eventlog.ComplaintFacts.message;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class EventHistoryTest {
    private static RunningLog log;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        log = RunningLog.on(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        log.close();
    }

    private final EventHistory history = log.history();
    private final long before = history.head();
    private final String complaint = anId();

    EventHistoryTest(TestDatabase database) {
        log.store()
                .publish(
                        message(complaint, 0, demand("d-1")),
                        message(complaint, 1, demand("d-2")),
                        message(complaint, 2, demand("d-3")));
    }

    @Test
    void a_story_is_told_up_to_any_of_its_events() {
        assertThat(history.of(complaint)).hasSize(3);
        assertThat(history.upTo(complaint, 1)).isEqualTo(history.of(complaint).subList(0, 2));
        assertThat(history.upTo(complaint, -1)).isEmpty();
    }

    @Test
    void an_unknown_complaint_has_no_story() {
        assertThat(history.of(anId())).isEmpty();
    }

    @Test
    void several_stories_are_told_at_once_and_the_unknown_left_out() {
        String other = anId();
        log.store().publish(message(other, 0, demand("d-1")));

        assertThat(history.ofEach(Set.of(complaint, other, anId())))
                .isEqualTo(Map.of(complaint, history.of(complaint), other, history.of(other)));
        assertThat(history.ofEach(Set.of())).isEmpty();
    }

    @Test
    void as_many_stories_are_told_at_once_as_may_and_no_more() {
        Set<String> most = Stream.generate(ComplaintFacts::anId)
                .limit(EventHistory.STREAMS_READ_MAX)
                .collect(Collectors.toSet());
        assertThat(history.ofEach(most)).isEmpty();
        most.add(complaint);
        assertThatThrownBy(() -> history.ofEach(most)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_log_is_read_in_pieces() {
        assertThat(history.after(before, 2)).isEqualTo(history.of(complaint).subList(0, 2));
        assertThat(history.after(before + 2, 2)).isEqualTo(history.of(complaint).subList(2, 3));
        assertThat(history.after(history.head(), 2)).isEmpty();
    }

    @Test
    void a_piece_has_one_event_at_least_and_a_limit() {
        assertThat(history.after(before, 1)).hasSize(1);
        assertThat(history.after(before, EventHistory.EVENTS_READ_MAX)).hasSize(3);
        assertThatThrownBy(() -> history.after(before, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history.after(before, EventHistory.EVENTS_READ_MAX + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_event_has_a_position_and_the_last_one_is_the_head() {
        assertThat(history.positionOf(complaint, 0)).hasValue(before + 1);
        assertThat(history.positionOf(complaint, 2)).hasValue(history.head());
        assertThat(history.positionOf(complaint, 3)).isEmpty();
    }

    @Test
    void an_analyst_reads_the_log_by_sql() {
        assertThat(log.jdbc()
                        .sql("select type, revision, metadata from event where position = " + (before + 1))
                        .query()
                        .singleRow())
                .containsValues("DemandStated", "1", "{\"actor\":\"u-1\"}");
        assertThat(log.jdbc()
                        .sql("select payload from event where position = " + (before + 1))
                        .query(String.class)
                        .single())
                .startsWith("{\"demand\":\"d-1\",\"wish\":{\"person\":\"p-1\",\"sealed\":\"");
    }

    @Test
    void an_event_of_a_newer_release_is_an_error_and_not_passed_over() {
        // Nobody can change an event; somebody newer can add one.
        log.jdbc().sql("""
                insert into event (tenant, position, stream, sequence, stream_type, event_id, command_id, part,
                                   type, revision, recorded_at, payload, metadata)
                select tenant, position + 1000000, stream, sequence + 1, stream_type, event_id, 'newer', part,
                       'NotYetKnown', revision, recorded_at, payload, metadata
                  from event
                 where position = :position
                """).param("position", before + 3).update();

        assertThatThrownBy(() -> history.of(complaint)).hasMessageContaining("NotYetKnown");
        assertThatThrownBy(() -> log.store().readEvents(complaint).asStream().forEach(event -> event.getPayload()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("NotYetKnown");
    }
}

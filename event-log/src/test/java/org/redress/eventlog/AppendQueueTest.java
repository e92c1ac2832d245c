package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AppendQueueTest {
    private static final long AT_ONCE = 0;

    private final AppendQueue queue = new AppendQueue();

    @Test
    void what_waits_shares_a_transaction_in_the_order_of_its_arrival() throws Exception {
        Append one = append(line("s-1", 0, "c-1"));
        Append other = append(line("s-2", 0, "c-2"));
        queue.offer(one);
        queue.offer(other);

        assertThat(queue.take(AT_ONCE)).containsExactly(one, other);
        assertThat(queue.take(AT_ONCE)).isEmpty();
    }

    @Test
    void of_two_about_one_stream_the_second_waits_for_the_next_transaction() throws Exception {
        Append first = append(line("s-1", 0, "c-1"));
        Append second = append(line("s-1", 0, "c-2"));
        Append other = append(line("s-2", 0, "c-3"));
        queue.offer(first);
        queue.offer(second);
        queue.offer(other);

        assertThat(queue.take(AT_ONCE)).containsExactly(first, other);
        assertThat(queue.take(AT_ONCE)).containsExactly(second);
    }

    @Test
    void of_two_deliveries_of_one_command_the_second_waits() throws Exception {
        Append first = append(line("s-1", 0, "c-1"));
        Append again = append(line("s-2", 0, "c-1"));
        queue.offer(first);
        queue.offer(again);

        assertThat(queue.take(AT_ONCE)).containsExactly(first);
        assertThat(queue.take(AT_ONCE)).containsExactly(again);
    }

    @Test
    void nobody_overtakes_one_who_was_put_off() throws Exception {
        Append first = append(line("s-1", 0, "c-1"));
        Append putOff = append(line("s-1", 1, "c-2"), line("s-2", 0, "c-2"));
        Append behind = append(line("s-2", 1, "c-3"));
        queue.offer(first);
        queue.offer(putOff);
        queue.offer(behind);

        assertThat(queue.take(AT_ONCE)).containsExactly(first);
        assertThat(queue.take(AT_ONCE)).containsExactly(putOff);
        assertThat(queue.take(AT_ONCE)).containsExactly(behind);
    }

    @Test
    void a_transaction_has_a_largest_size_and_a_single_append_may_have_more() throws Exception {
        Append large = append(lines("s-1", AppendQueue.EVENTS_PER_BATCH_MAX + 1));
        Append small = append(line("s-2", 0, "c-2"));
        queue.offer(large);
        queue.offer(small);

        assertThat(queue.take(AT_ONCE)).containsExactly(large);
        assertThat(queue.take(AT_ONCE)).containsExactly(small);
    }

    @Test
    void whoever_stopped_waiting_is_not_written() throws Exception {
        Append withdrawn = append(line("s-1", 0, "c-1"));
        Append other = append(line("s-2", 0, "c-2"));
        queue.offer(withdrawn);
        queue.offer(other);
        assertThatThrownBy(() -> withdrawn.await(Duration.ofMillis(1)))
                .isInstanceOf(LogUnavailable.class)
                .hasMessageContaining("nothing was written");

        assertThat(queue.take(AT_ONCE)).containsExactly(other);
    }

    @Test
    void only_so_many_may_wait() {
        for (int i = 0; i < AppendQueue.APPENDS_WAITING_MAX; i++) {
            assertThat(queue.offer(append(line("s-" + i, 0, "c-" + i)))).isTrue();
        }

        assertThat(queue.offer(append(line("s", 0, "c")))).isFalse();
        assertThat(queue.size()).isEqualTo(AppendQueue.APPENDS_WAITING_MAX);
    }

    private static Append append(LogLine... lines) {
        return new Append(List.of(lines), List.of());
    }

    private static LogLine[] lines(String stream, int number) {
        return IntStream.range(0, number)
                .mapToObj(sequence -> line(stream, sequence, "c-1"))
                .toArray(LogLine[]::new);
    }

    private static LogLine line(String stream, long sequence, String commandId) {
        return new LogLine(
                stream,
                sequence,
                NewComplaints.STREAM_TYPE,
                UUID.randomUUID().toString(),
                commandId,
                "DemandStated",
                "1",
                "{}",
                "{}");
    }
}

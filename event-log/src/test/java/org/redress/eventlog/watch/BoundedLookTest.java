package org.redress.eventlog.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;

class BoundedLookTest {
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void it_tells_what_is_so_now() {
        BoundedLook<Integer> look = new BoundedLook<>("counting", looks::incrementAndGet);

        assertThat(look.now().value()).isEqualTo(1);
        assertThat(look.now().value()).isEqualTo(2);
    }

    @Test
    void the_figures_of_one_answer_share_a_look() {
        BoundedLook<Integer> look = new BoundedLook<>("counting", looks::incrementAndGet);

        assertThat(look.figure()).contains(1);
        assertThat(look.figure()).contains(1);
    }

    @Test
    void whoever_waits_for_one_that_hangs_waits_so_long_and_the_next_not_at_all() {
        CountDownLatch hanging = new CountDownLatch(1);
        BoundedLook<Integer> look = new BoundedLook<>("hanging", () -> {
            looks.incrementAndGet();
            try {
                hanging.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 7;
        });
        try {
            for (int asked = 0; asked < 100; asked++) {
                assertThat(look.figure()).isEmpty();
            }
            assertThat(look.now().why()).isEqualTo("no answer within 2 s");
            assertThat(looks).hasValue(1);
        } finally {
            hanging.countDown();
        }
    }

    /** What the JDK throws where the system has no thread left. */
    @Test
    void where_no_thread_can_be_started_it_is_told_at_once_and_tried_again() {
        AtomicInteger tried = new AtomicInteger();
        BoundedLook<Integer> look = new BoundedLook<>(
                run -> {
                    if (tried.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return new Thread(run);
                },
                looks::incrementAndGet);

        assertThat(look.now().why()).isEqualTo("java.lang.OutOfMemoryError");
        assertThat(look.figure()).contains(1);
    }

    @Test
    void why_not_is_told_without_what_the_database_quoted() {
        BoundedLook<Integer> look = new BoundedLook<>("failing", () -> {
            throw new UncategorizedSQLException("task", "sql", new SQLException("row of Wang Fang", "57P01"));
        });

        assertThat(look.now().why()).isEqualTo("UncategorizedSQLException, SQLState 57P01");
        assertThat(look.figure()).isEmpty();
    }
}

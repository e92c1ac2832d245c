package org.redress.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class WriterFiguresTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WriterFigures figures = new WriterFigures(registry);

    @Test
    void a_transaction_counts_once_and_its_events_each() {
        figures.began();
        figures.committed(7, 3);
        figures.ended();

        assertThat(count("redress.log.commits")).isEqualTo(1);
        assertThat(count("redress.log.appended")).isEqualTo(7);
        assertThat(registry.get("redress.log.batch.events").summary().totalAmount())
                .isEqualTo(7);
        assertThat(registry.get("redress.log.batch.appends").summary().totalAmount())
                .isEqualTo(3);
        assertThat(registry.get("redress.log.transaction").timer().count()).isEqualTo(1);
    }

    @Test
    void one_that_only_found_what_was_there_has_appended_nothing() {
        figures.committed(0, 2);

        assertThat(count("redress.log.commits")).isZero();
    }

    @Test
    void a_transaction_has_an_age_while_it_is_open_and_none_after() {
        assertThat(figures.transactionAge()).isZero();
        figures.began();
        assertThat(figures.transactionAge()).isPositive();
        figures.ended();
        assertThat(figures.transactionAge()).isZero();
        assertThat(registry.get("redress.log.transaction").timer().totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void who_was_too_late_is_told_apart_from_what_was_away() {
        figures.failed(new ConcurrencyException("too late"));
        figures.failed(new AggregateStreamCreationException("exists"));
        figures.failed(new LogUnavailable("away"));
        figures.failed(new IllegalStateException("a bug"));

        assertThat(count("redress.log.conflicts")).isEqualTo(2);
        assertThat(count("redress.log.unavailable")).isEqualTo(1);
    }

    private double count(String name) {
        return registry.get(name).counter().count();
    }
}

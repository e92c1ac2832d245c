package org.redress.query.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;

/** Stores of imported logs: made apart, open so many at a time, and answering whoever asked before they were closed. */
class OpenStoresTest {
    private static final StoreLimits LIMITS = new StoreLimits(64, 1);

    @TempDir
    Path path;

    private StoreFolder folder;
    private OpenStores stores;

    @BeforeEach
    void open_two_at_a_time() {
        folder = new StoreFolder(path);
        stores = new OpenStores(folder, LIMITS, 2);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void make(String log, String activity) {
        try (LogStore store = LogStore.open(folder.making(log), Order.TIME, LIMITS);
                LogWriter writer = store.writing()) {
            writer.add(new EventRow("one", 1, activity, Instant.EPOCH, 0, null, List.of()));
            writer.absorb(1);
        }
        stores.made(log);
    }

    private String activityOf(String log) {
        try (Asking asking = stores.asking(log).orElseThrow()) {
            return activityOf(asking);
        }
    }

    private static String activityOf(Asking asking) {
        return new MinedLog(asking)
                .graph(LogFilter.NONE, false)
                .nodes()
                .getFirst()
                .activity();
    }

    @Test
    void a_store_that_is_being_made_is_asked_by_nobody() {
        try (LogStore half = LogStore.open(folder.making("a"), Order.TIME, LIMITS)) {
            assertThat(half).isNotNull();
            assertThat(stores.asking("a")).isEmpty();
        }
        make("a", "receive");
        assertThat(activityOf("a")).isEqualTo("receive");
    }

    @Test
    void two_stores_stay_open_and_of_three_the_one_asked_longest_ago_is_closed() {
        make("a", "one");
        make("b", "two");
        make("c", "three");

        assertThat(activityOf("a")).isEqualTo("one");
        assertThat(activityOf("b")).isEqualTo("two");
        assertThat(stores.count()).isEqualTo(2);
        assertThat(activityOf("c")).isEqualTo("three");
        assertThat(stores.count()).isEqualTo(2);
        assertThat(activityOf("a")).isEqualTo("one");
    }

    @Test
    void who_asked_before_a_store_was_closed_or_deleted_gets_his_answers() {
        make("a", "one");
        make("b", "two");
        make("c", "three");
        try (Asking asking = stores.asking("a").orElseThrow()) {
            activityOf("b");
            activityOf("c");
            assertThat(activityOf(asking)).isEqualTo("one");
            stores.remove("a");
            assertThat(activityOf(asking)).isEqualTo("one");
        }
        assertThat(stores.asking("a")).isEmpty();
    }

    @Test
    void a_file_that_is_no_store_is_removed_to_be_made_again() throws IOException {
        Files.writeString(folder.store("a"), "no store");

        assertThat(stores.asking("a")).isEmpty();
        assertThat(folder.holds("a")).isFalse();
    }

    @Test
    void what_belongs_to_no_log_is_cleared_away() throws IOException {
        make("a", "one");
        make("b", "two");
        Files.writeString(folder.making("c"), "half");

        folder.removeAllBut(List.of("b"));

        try (var files = Files.list(path)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("b.duckdb");
        }
    }
}

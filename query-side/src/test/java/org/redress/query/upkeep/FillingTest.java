package org.redress.query.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.RunningQuerySide;

/** Histories out of a log that is read once, with as little memory as it takes to go wrong. */
class FillingTest {
    private static final int STEPS = 5;

    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final List<String> complaints =
            IntStream.range(0, 8).mapToObj(each -> newComplaint()).toList();
    private final Map<String, Row<Integer>> written = new TreeMap<>();

    @Test
    void complaints_in_turn_are_whole_however_little_is_held() {
        List<StoredEvent> events = inTurn();

        for (int held : List.of(1, 3, 7, 1_000)) {
            for (int late : List.of(0, 2, 1_000)) {
                written.clear();
                fill(events, held, late);
                assertThat(written.keySet())
                        .as(held + " held, " + late + " late")
                        .containsAll(complaints);
                assertThat(complaints)
                        .allSatisfy(each -> assertThat(Objects.requireNonNull(written.get(each))
                                        .value())
                                .isEqualTo(STEPS));
            }
        }
    }

    @Test
    void what_is_read_later_is_read_from_the_log_whole() {
        List<StoredEvent> events = inTurn();
        // The end of the log only, as after a part that nobody could read.
        fill(events.subList(events.size() - 3, events.size()), 1_000, 1_000);

        assertThat(written).hasSize(3);
        assertThat(written.values()).allSatisfy(row -> assertThat(row.value()).isEqualTo(STEPS));
    }

    private void fill(List<StoredEvent> events, int held, int late) {
        Folding<Integer> folding =
                running.bean(Foldings.class).of(new View("counted-anew", 1), new Count(), edition -> new Written());
        try (SideBySide writers = new SideBySide()) {
            Filling filling = new Filling(
                    running.log(),
                    List.of(new EditionWriting.Target(folding, new Edition.Numbered("default", 7))),
                    writers,
                    held,
                    late);
            events.forEach(filling::take);
            filling.finish();
        }
    }

    /** The first events of all, then the second, and so on. */
    private List<StoredEvent> inTurn() {
        for (int step = 0; step < STEPS; step++) {
            List<DomainEventMessage<?>> next = new ArrayList<>();
            for (String complaint : complaints) {
                next.add(stream(complaint, everything("N-1")).get(step));
            }
            running.happened(next);
        }
        return complaints.stream()
                .flatMap(each -> running.log().of(each).stream())
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .toList();
    }

    /** How many events a complaint has. */
    private static final class Count implements ComplaintFold<Integer> {
        @Override
        public Integer before() {
            return 0;
        }

        @Override
        public Integer after(Integer value, ComplaintEvent event, StoredEvent recorded) {
            return value + 1;
        }
    }

    /** Keeps the newest row of each, as tables do. */
    private final class Written implements ComplaintRows<Integer> {
        @Override
        public void write(List<Row<Integer>> rows) {
            rows.forEach(row ->
                    written.merge(row.complaint(), row, (one, other) -> other.version() > one.version() ? other : one));
        }

        @Override
        public List<ViewTable> tables() {
            return List.of();
        }
    }
}

package org.redress.query.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.analytics.conformance.Conformance.Difference;
import org.redress.analytics.conformance.PetriNet;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.EventRow;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.LogWriter;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import org.redress.query.conformance.ConformanceAnswer.Count;
import org.redress.query.conformance.ConformanceAnswer.MoveKind;
import org.redress.query.conformance.ConformanceAnswer.OfMove;
import org.redress.query.conformance.ConformanceAnswer.OfRule;
import org.redress.query.conformance.ConformanceAnswer.OfStep;
import org.redress.query.conformance.ConformanceAnswer.Step;
import org.redress.query.conformance.ConformanceAnswer.StepKind;
import org.redress.query.replica.LogSelection;

/** Cases of a small log are held against the lifecycle, and against a net that somebody gave. */
class ConformanceAnswerTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path folder;

    private LogStore store;
    private Asking asking;
    private long place;

    @BeforeEach
    void tell_four_cases() {
        store = LogStore.open(folder.resolve("log.duckdb"), Order.PLACE, StoreLimits.DEFAULT);
        try (LogWriter writer = store.writing()) {
            tell(writer, "fine-1", "ComplaintReceived", "DemandStated", "OwnerAssigned");
            tell(writer, "fine-2", "ComplaintReceived", "DemandStated", "OwnerAssigned");
            tell(writer, "fine-3", "ComplaintReceived", "DemandStated", "OwnerAssigned", "ComplaintWithdrawn");
            tell(writer, "hasty", "ComplaintReceived", "RemedyProposed");
            writer.absorb(place);
        }
        asking = store.asking();
    }

    private void tell(LogWriter writer, String kase, String... activities) {
        for (String activity : activities) {
            writer.add(new EventRow(kase, ++place, activity, MONDAY.plus(Duration.ofHours(place)), 0, null, List.of()));
        }
    }

    @AfterEach
    void close() {
        asking.close();
        store.close();
    }

    @Test
    void a_case_that_proposes_before_it_apologises_is_told_by_moves_rules_and_steps() {
        ConformanceAnswer answer = answer(Expected.lifecycle());
        assertThat(answer.position()).isEqualTo(place);
        assertThat(answer.cases()).isEqualTo(4);
        assertThat(answer.casesChecked()).isEqualTo(4);
        assertThat(answer.conforming()).isEqualTo(3);
        assertThat(answer.moves())
                .containsExactly(new OfMove(
                        MoveKind.NEXT,
                        "ComplaintReceived",
                        "RemedyProposed",
                        at("moveFrom=ComplaintReceived&moveTo=RemedyProposed")));
        assertThat(answer.rules()).hasSize(LifecycleRule.ALL.size());
        assertThat(answer.rules())
                .contains(
                        new OfRule(
                                "acknowledged-before-proposed",
                                "8.4 M-13",
                                true,
                                at("rule=acknowledged-before-proposed")),
                        new OfRule("closure-reported", "7 SC-16", false, new Count(0, 0, null)));
        assertThat(answer.steps())
                .containsExactly(new OfStep(Difference.BESIDES, "RemedyProposed", at("besides=RemedyProposed")));
        assertThat(answer.ways()).singleElement().satisfies(way -> {
            assertThat(way.broken()).containsExactly("acknowledged-before-proposed", "understood-before-proposed");
            assertThat(way.cost()).isEqualTo(1);
            assertThat(way.strangeMoves()).isEqualTo(1);
            assertThat(way.steps())
                    .containsExactly(
                            new Step(StepKind.AS_EXPECTED, "ComplaintReceived"),
                            new Step(StepKind.BESIDES, "RemedyProposed"));
        });
        assertThat(answer.fitness().fitting()).isEqualTo(3);
        assertThat(answer.fitness().cost()).isEqualTo(1);
    }

    @Test
    void a_net_that_somebody_gave_is_all_that_counts() {
        PetriNet net = new PetriNet(
                List.of("p", "q"),
                List.of(new PetriNet.Transition("t", "ComplaintReceived", Map.of("p", 1), Map.of("q", 1))),
                Map.of("p", 1),
                List.of(Map.of("q", 1)));
        ConformanceAnswer answer = answer(Expected.net(net));
        assertThat(answer.against()).isEqualTo(Expected.Kind.NET);
        assertThat(answer.rules()).isEmpty();
        assertThat(answer.moves()).isEmpty();
        assertThat(answer.conforming()).isZero();
        assertThat(answer.fitness().cost()).isEqualTo(2 * 2 + 3 + 1);
        assertThat(answer.steps())
                .contains(new OfStep(
                        Difference.BESIDES,
                        "RemedyProposed",
                        new Count(
                                1,
                                1,
                                "/api/mining/logs/own/cases?variant="
                                        + answer.ways().getLast().number())));
    }

    private ConformanceAnswer answer(Expected expected) {
        return ConformanceAnswer.of(
                Checked.of(asking, LogFilter.NONE, expected),
                expected,
                FigureLinks.ofApi(expected.kind(), "own", LogSelection.EVERYTHING));
    }

    private static Count at(String parameters) {
        return new Count(1, 1, "/api/mining/logs/own/conformance/cases?" + parameters);
    }
}

package org.redress.benchmarks;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.LogStore;
import org.redress.analytics.store.Order;
import org.redress.analytics.store.StoreLimits;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Ratio;
import org.redress.benchmarks.mining.ManyEvents;

/** Part k: the questions of process mining over very many events, beside one bare pass over their waits. */
final class Mining {
    private static final int READS_UNCOUNTED = 3;

    /** As the replica is filled. */
    private static final long TAKEN_IN_AT_ONCE = 1_000_000;

    private static final String BARE_PASS = "select count(*), sum(wait) from event";

    private Mining() {}

    static List<Figure> measure(Bench bench) {
        long events = bench.length().minedEvents;
        List<Figure> figures = new ArrayList<>();
        try (LogStore store =
                LogStore.open(bench.folder().resolve("mining.duckdb"), Order.PLACE, new StoreLimits(2_048, 2))) {
            bench.say("filling columns with " + events + " events");
            long begun = System.nanoTime();
            ManyEvents.fill(store, events, TAKEN_IN_AT_ONCE);
            double seconds = (System.nanoTime() - begun) / 1e9;
            figures.add(Figure.single(Part.K.letter(), events + " events into columns", "/s", events / seconds));
            double bare = median(bench, store, log -> {}, BARE_PASS);
            figures.add(Figure.single(Part.K.letter(), "one bare pass over the waits", "ms", bare));
            figures.add(asked(bench, store, bare, "graph with mean times", log -> log.graph(LogFilter.NONE, false)));
            figures.add(asked(bench, store, bare, "variants, the first 50", log -> log.variants(LogFilter.NONE, 50)));
            figures.add(asked(
                    bench,
                    store,
                    bare,
                    "throughput quantiles by type",
                    log -> log.throughput(LogFilter.NONE, ManyEvents.type(), 5, 50)));
            figures.add(asked(bench, store, bare, "daily trend", log -> log.trend(LogFilter.NONE, ZoneOffset.UTC)));
            figures.add(asked(bench, store, bare, "graph with medians", log -> log.graph(LogFilter.NONE, true)));
            figures.add(asked(bench, store, bare, "bottlenecks", log -> log.bottlenecks(LogFilter.NONE, 20)));
            figures.add(asked(bench, store, bare, "rework", log -> log.rework(LogFilter.NONE)));
            figures.add(asked(bench, store, bare, "hand-overs", log -> log.handovers(LogFilter.NONE, 5, 200)));
            figures.add(asked(bench, store, bare, "dotted chart", log -> log.dottedChart(LogFilter.NONE, 2_000)));
        }
        return figures;
    }

    /** A question to the log. */
    private interface Question {
        void ask(MinedLog log);
    }

    private static Figure asked(Bench bench, LogStore store, double bare, String what, Question question) {
        bench.say("asking for the " + what);
        double millis = median(bench, store, question, null);
        return Figure.single(Part.K.letter(), what, "ms", millis, new Ratio("bare pass", millis / bare));
    }

    private static double median(Bench bench, LogStore store, Question question, @Nullable String sql) {
        List<Double> millis = new ArrayList<>();
        for (int read = -READS_UNCOUNTED; read < bench.length().figureReads; read++) {
            long begun = System.nanoTime();
            try (Asking asking = store.asking()) {
                if (sql == null) {
                    question.ask(new MinedLog(asking));
                } else {
                    asking.rows(sql, List.of(), row -> row.getLong(1));
                }
            }
            if (read >= 0) {
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }
        millis.sort(null);
        return millis.get(millis.size() / 2);
    }
}

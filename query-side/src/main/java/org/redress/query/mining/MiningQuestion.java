package org.redress.query.mining;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.Bottlenecks;
import org.redress.analytics.mining.Graph;
import org.redress.analytics.mining.Handovers;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogSummary;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.Rework;
import org.redress.analytics.mining.Spread;
import org.redress.analytics.mining.Throughput;
import org.redress.analytics.mining.Variants;
import org.redress.analytics.mining.Waits;

/** What a file can be asked from the command line, whole, or as a table of its items. */
enum MiningQuestion {
    SUMMARY {
        @Override
        LogSummary ask(MinedLog log) {
            return log.summary();
        }

        @Override
        List<List<String>> table(MinedLog log) {
            LogSummary summary = ask(log);
            return List.of(
                    List.of("cases", "events", "variants", "activities", "from", "to"),
                    row(
                            summary.cases(),
                            summary.events(),
                            summary.variants(),
                            summary.activities().size(),
                            summary.from(),
                            summary.to()));
        }
    },
    GRAPH {
        @Override
        Graph ask(MinedLog log) {
            return log.graph(LogFilter.NONE, true);
        }

        @Override
        List<List<String>> table(MinedLog log) {
            return items(
                    List.of("from", "to", "count", "cases", "meanSeconds", "medianSeconds", "totalSeconds"),
                    ask(log).edges(),
                    edge -> row(
                            edge.from(),
                            edge.to(),
                            edge.count(),
                            edge.cases(),
                            seconds(edge.mean()),
                            seconds(edge.median()),
                            seconds(edge.total())));
        }
    },
    VARIANTS {
        @Override
        Variants ask(MinedLog log) {
            return log.variants(LogFilter.NONE, MiningEndpoint.ITEMS_MAX);
        }

        @Override
        List<List<String>> table(MinedLog log) {
            return items(
                    List.of("variant", "cases", "share", "medianSeconds", "activities"),
                    ask(log).items(),
                    variant -> row(
                            variant.number(),
                            variant.cases(),
                            variant.share(),
                            median(variant.throughput()),
                            String.join(" → ", variant.activities())));
        }
    },
    THROUGHPUT {
        @Override
        Throughput ask(MinedLog log) {
            return log.throughput(LogFilter.NONE, null, 1, 1);
        }

        @Override
        List<List<String>> table(MinedLog log) {
            return items(SPREAD, Optional.ofNullable(ask(log).all()).stream().toList(), all -> spread(List.of(), all));
        }
    },
    REWORK {
        @Override
        Rework ask(MinedLog log) {
            return log.rework(LogFilter.NONE);
        }

        @Override
        List<List<String>> table(MinedLog log) {
            return items(
                    List.of("activity", "cases", "repetitions", "atOnce", "mostInACase"),
                    ask(log).items(),
                    again -> row(
                            again.activity(), again.cases(), again.repetitions(), again.atOnce(), again.mostInACase()));
        }
    },
    WAITS {
        @Override
        Waits ask(MinedLog log) {
            return log.waits(LogFilter.NONE);
        }

        @Override
        List<List<String>> table(MinedLog log) {
            List<String> head = new ArrayList<>(List.of("before"));
            head.addAll(SPREAD);
            return items(head, ask(log).items(), wait -> spread(List.of(wait.before()), wait.waited()));
        }
    },
    BOTTLENECKS {
        @Override
        Bottlenecks ask(MinedLog log) {
            return log.bottlenecks(LogFilter.NONE, MiningEndpoint.ITEMS_MAX);
        }

        @Override
        List<List<String>> table(MinedLog log) {
            return items(
                    List.of("from", "to", "count", "lostSeconds", "share", "medianSeconds"),
                    ask(log).items(),
                    bottleneck -> row(
                            bottleneck.from(),
                            bottleneck.to(),
                            bottleneck.count(),
                            seconds(bottleneck.lost()),
                            bottleneck.share(),
                            seconds(bottleneck.median())));
        }
    },
    HANDOVERS {
        @Override
        Handovers ask(MinedLog log) {
            // The file is the caller's own: nobody in it is kept from him.
            return log.handovers(LogFilter.NONE, 1, MiningEndpoint.ITEMS_MAX);
        }

        @Override
        List<List<String>> table(MinedLog log) {
            return items(
                    List.of("from", "to", "count", "cases"),
                    ask(log).items(),
                    handover -> row(handover.from(), handover.to(), handover.count(), handover.cases()));
        }
    };

    private static final List<String> SPREAD = List.of(
            "measured",
            "meanSeconds",
            "deviationSeconds",
            "leastSeconds",
            "lowerQuartileSeconds",
            "medianSeconds",
            "upperQuartileSeconds",
            "ninetiethSeconds",
            "ninetyFifthSeconds",
            "mostSeconds",
            "totalSeconds");

    abstract Object ask(MinedLog log);

    /** The items of the answer, below the names of their columns. */
    abstract List<List<String>> table(MinedLog log);

    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<MiningQuestion> named(String kebab) {
        return Arrays.stream(values())
                .filter(question -> question.kebab().equals(kebab))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(MiningQuestion::kebab).collect(Collectors.joining(", "));
    }

    private static <T> List<List<String>> items(List<String> head, List<T> items, Function<T, List<String>> row) {
        List<List<String>> table = new ArrayList<>();
        table.add(head);
        items.forEach(item -> table.add(row.apply(item)));
        return table;
    }

    private static List<String> row(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? "" : cell.toString());
        }
        return row;
    }

    private static List<String> spread(List<String> before, Spread spread) {
        List<String> row = new ArrayList<>(before);
        row.addAll(row(
                spread.measured(),
                seconds(spread.mean()),
                seconds(spread.deviation()),
                seconds(spread.least()),
                seconds(spread.lowerQuartile()),
                seconds(spread.median()),
                seconds(spread.upperQuartile()),
                seconds(spread.ninetieth()),
                seconds(spread.ninetyFifth()),
                seconds(spread.most()),
                seconds(spread.total())));
        return row;
    }

    private static String median(@Nullable Spread spread) {
        return spread == null ? "" : seconds(spread.median());
    }

    /** With all its digits, as a table can be counted on. */
    private static String seconds(@Nullable Duration length) {
        return length == null
                ? ""
                : BigDecimal.valueOf(length.getSeconds())
                        .add(BigDecimal.valueOf(length.getNano(), 9))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}

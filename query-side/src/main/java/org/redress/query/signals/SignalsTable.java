package org.redress.query.signals;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.redress.query.reading.Csv;

/** A chart as lines for a spreadsheet: one a point, with its limits and the rules that flag it. */
final class SignalsTable {
    private static final List<String> HEAD =
            List.of("from", "before", "value", "cases", "having", "centre", "lower", "upper", "baseline", "rules");

    private SignalsTable() {}

    static String of(Signals signals) {
        return Csv.line(HEAD)
                + signals.points().stream().map(SignalsTable::line).collect(joining());
    }

    private static String line(Signals.Point point) {
        return Csv.line(Arrays.asList(
                point.from(),
                point.before(),
                point.value(),
                point.cases(),
                point.having(),
                point.centre(),
                point.lower(),
                point.upper(),
                point.baseline(),
                point.signals().stream().map(signal -> signal.rule().name()).collect(joining(" "))));
    }
}

package org.redress.analytics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Published charts, digit by digit, with the signals that are published for them. */
class PublishedChartsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orangejuice.p.trial(30x50)",
                "orangejuice.p.trial_without_15_23",
                "orangejuice.p.trial+new",
                "orangejuice.np.trial",
                "circuit.c.trial(26)",
                "circuit.c.trial_without_6_20",
                "circuit.u.trial",
                "viscosity.individuals",
                "viscosity.individuals+new",
                "pistonrings.xbar.trial(25x5)",
                "pistonrings.R.trial",
                "pistonrings.S.trial"
            })
    void a_published_chart_is_reproduced_to_the_last_digit_with_its_signals(String name) throws IOException {
        JsonNode expected = PublishedChart.reference(name);

        assertReproduced((ControlChart) drawn(name), expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count-c", "count-individuals", "untimely-p"})
    void the_months_of_a_bank_are_reproduced_to_the_last_digit_with_their_signals(String name) throws IOException {
        JsonNode expected = PublishedChart.expected("spc-boa-%s.dev.json".formatted(name));
        List<Tally> months = PublishedChart.csv("expected/series-boa-monthly.dev.csv").stream()
                .map(row -> new Tally(row[0], Double.parseDouble(row[1]), Double.parseDouble(row[2])))
                .toList();
        Chart chart = switch (name) {
            case "untimely-p" -> ControlCharts.p(months, Baseline.ALL);
            case "count-c" ->
                ControlCharts.c(
                        months.stream()
                                .map(month -> new Tally(month.label(), month.size(), 1))
                                .toList(),
                        Baseline.ALL);
            default ->
                ControlCharts.individuals(
                        months.stream()
                                .map(month -> new Reading(month.label(), month.size()))
                                .toList(),
                        Baseline.ALL);
        };

        assertReproduced((ControlChart) chart, expected);
    }

    @Test
    void of_the_national_untimely_share_only_months_beyond_the_wider_limits_are_signals() throws IOException {
        List<Tally> months = PublishedChart.csv("spc/cfpb_national_monthly_2023-2024H1.csv").stream()
                .map(row -> new Tally(
                        row[0].substring(0, 7),
                        Double.parseDouble(row[4]) - Double.parseDouble(row[3]),
                        Double.parseDouble(row[4])))
                .toList();

        ControlChart ordinary = (ControlChart) ControlCharts.p(months, Baseline.ALL);
        ControlChart wider = (ControlChart) ControlCharts.laneyP(months, Baseline.ALL);

        assertThat(ordinary.centre()).isEqualTo(0.00390574, within(5e-9));
        assertThat(outside(ordinary)).hasSize(13);
        assertThat(wider.overdispersion()).isEqualTo(3.4863, within(5e-5));
        assertThat(outside(wider)).containsExactly("2023-01", "2023-10", "2024-06");
    }

    private static List<String> outside(ControlChart chart) {
        return Rule.violations(chart, RuleSet.LIMITS.rules()).stream()
                .map(violation -> chart.points().get(violation.point()).label())
                .toList();
    }

    private static Chart drawn(String name) throws IOException {
        String data = name.substring(0, name.indexOf('.'));
        boolean isNew = name.endsWith("+new");
        List<String[]> rows = PublishedChart.rows(data + ".txt").stream()
                .filter(row -> isNew || PublishedChart.trial().test(row))
                .filter(row -> !name.endsWith("without_15_23") || !row[0].equals("15") && !row[0].equals("23"))
                .filter(row -> !name.endsWith("without_6_20") || !row[0].equals("6") && !row[0].equals("20"))
                .toList();
        int trials = (int) rows.stream().filter(PublishedChart.trial()).count();
        Baseline baseline = isNew ? Baseline.first(trials) : Baseline.ALL;
        String kind = name.split("\\.", -1)[1].replace("+new", "");
        return switch (kind) {
            case "p" -> ControlCharts.p(tallies(rows), baseline);
            case "np" -> ControlCharts.np(tallies(rows), baseline);
            case "c" -> ControlCharts.c(tallies(rows), baseline);
            case "u" -> ControlCharts.u(tallies(rows), baseline);
            case "individuals" ->
                ControlCharts.individuals(
                        rows.stream()
                                .map(row -> new Reading(row[0], Double.parseDouble(row[1])))
                                .toList(),
                        baseline);
            case "xbar" -> ControlCharts.mean(subgroups(rows), baseline);
            case "R" -> ControlCharts.range(subgroups(rows), baseline);
            case "S" -> ControlCharts.deviation(subgroups(rows), baseline);
            default -> throw new AssertionError(kind);
        };
    }

    private static List<Tally> tallies(List<String[]> rows) {
        return rows.stream()
                .map(row -> new Tally(row[0], Double.parseDouble(row[1]), Double.parseDouble(row[2])))
                .toList();
    }

    private static List<Subgroup> subgroups(List<String[]> rows) {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (String[] row : rows) {
            values.merge(
                    row[1],
                    new double[] {Double.parseDouble(row[0])},
                    (before, more) -> IntStream.range(0, before.length + 1)
                            .mapToDouble(at -> at < before.length ? before[at] : more[0])
                            .toArray());
        }
        return values.entrySet().stream()
                .map(sample -> Subgroup.of(sample.getKey(), sample.getValue()))
                .toList();
    }

    private static void assertReproduced(ControlChart chart, JsonNode expected) {
        assertThat(chart.points()).hasSize(expected.get("n").asInt());
        assertPrinted(expected.get("center").get(0), chart.centre(), "centre");
        assertEach(expected.get("std_dev"), chart, point -> deviation(chart, point), "std_dev");
        assertEach(expected.get("statistics"), chart, ChartPoint::value, "statistics");
        boolean varying = expected.has("lcl_per_point");
        assertEach(expected.get(varying ? "lcl_per_point" : "limits_lcl"), chart, ChartPoint::lower, "lower");
        assertEach(expected.get(varying ? "ucl_per_point" : "limits_ucl"), chart, ChartPoint::upper, "upper");
        assertSignals(chart, expected);
    }

    /** What the published charts call the deviation: of a share and a count, the point's; else of one unit or value. */
    private static double deviation(ControlChart chart, ChartPoint point) {
        return switch (chart.kind()) {
            case P, NP, C, LANEY_P -> point.sigma();
            case U, LANEY_U, INDIVIDUALS, MEAN, RANGE, DEVIATION -> chart.spread();
        };
    }

    private static void assertEach(
            JsonNode expected, ControlChart chart, ToDoubleFunction<ChartPoint> told, String what) {
        for (int at = 0; at < chart.points().size(); at++) {
            JsonNode one = expected.size() == 1 ? expected.get(0) : expected.get(at);
            assertPrinted(one, told.applyAsDouble(chart.points().get(at)), what + " " + at);
        }
    }

    /** Equal to as many digits as are printed, the last give or take one. */
    private static void assertPrinted(JsonNode printed, double told, String what) {
        BigDecimal number = new BigDecimal(printed.toString(), MathContext.UNLIMITED);
        assertThat(told)
                .as(what)
                .isEqualTo(number.doubleValue(), within(number.ulp().doubleValue()));
    }

    private static void assertSignals(ControlChart chart, JsonNode expected) {
        for (Rule rule : Rule.values()) {
            String name = rule.name().replace("WESTERN_ELECTRIC_", "WE").replace("NELSON_", "Nelson");
            List<Integer> points = Rule.violations(chart, java.util.Set.of(rule)).stream()
                    .map(violation -> violation.point() + 1)
                    .toList();
            List<Integer> published = IntStream.range(0, expected.get(name).size())
                    .mapToObj(at -> expected.get(name).get(at).asInt())
                    .toList();
            assertThat(points).as(name).isEqualTo(published);
        }
    }
}

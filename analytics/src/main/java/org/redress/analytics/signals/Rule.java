package org.redress.analytics.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When a point is a signal. Each rule tells how often it flags a point of work that does not change at all, if the points
 * are independent and normal: few enough to look into each, never none.
 *
 * <p>The point that is flagged is the last of the pattern; while the pattern goes on, each further point is flagged.
 *
 * @see "Western Electric, Statistical Quality Control Handbook (1956), pages 25 to 28"
 * @see "Nelson, The Shewhart control chart: tests for special causes, Journal of Quality Technology 16 (1984)"
 */
public enum Rule {
    /** One point beyond three sigma. Handbook page 25, test 1; 2 (1 − Φ(3)). */
    WESTERN_ELECTRIC_1(Shape.BEYOND, 1, 1, 3, 0.002_700),
    /** This and one more of three points in a row beyond two sigma on one side. Handbook page 26, test 2. */
    WESTERN_ELECTRIC_2(Shape.BEYOND, 2, 3, 2, 0.002_047),
    /** This and three more of five points in a row beyond one sigma on one side. Handbook page 26, test 3. */
    WESTERN_ELECTRIC_3(Shape.BEYOND, 4, 5, 1, 0.004_466),
    /** Eight points in a row on one side of the centre. Handbook page 27, test 4; 2 / 2⁸. */
    WESTERN_ELECTRIC_4(Shape.ONE_SIDE, 8, 8, 0, 0.007_813),
    /** One point beyond three sigma. Nelson's test 1; 2 (1 − Φ(3)). */
    NELSON_1(Shape.BEYOND, 1, 1, 3, 0.002_700),
    /** Nine points in a row on one side of the centre. Nelson's test 2; 2 / 2⁹. */
    NELSON_2(Shape.ONE_SIDE, 9, 9, 0, 0.003_906),
    /** Six points in a row, each above, or each below, the one before. Nelson's test 3; 2 / 6!. */
    NELSON_3(Shape.TREND, 6, 6, 0, 0.002_778),
    /** Fourteen points in a row up and down by turns. Nelson's test 4; 2 × 199,360,981 / 14! alternating orders. */
    NELSON_4(Shape.ALTERNATING, 14, 14, 0, 0.004_574),
    /** This and one more of three points in a row beyond two sigma on one side. Nelson's test 5. */
    NELSON_5(Shape.BEYOND, 2, 3, 2, 0.002_047),
    /** This and three more of five points in a row beyond one sigma on one side. Nelson's test 6. */
    NELSON_6(Shape.BEYOND, 4, 5, 1, 0.004_466),
    /** Fifteen points in a row within one sigma: the limits are too wide for the work. Nelson's test 7. */
    NELSON_7(Shape.WITHIN, 15, 15, 1, 0.003_261),
    /** Eight points in a row beyond one sigma, some on each side. Nelson's test 8. */
    NELSON_8(Shape.OUTSIDE, 8, 8, 1, 0.000_102);

    private final Shape shape;
    private final int some;
    private final int length;
    private final double sigmas;
    private final double falseAlarmsPerPoint;

    Rule(Shape shape, int some, int length, double sigmas, double falseAlarmsPerPoint) {
        this.shape = shape;
        this.some = some;
        this.length = length;
        this.sigmas = sigmas;
        this.falseAlarmsPerPoint = falseAlarmsPerPoint;
    }

    /** The share of points that this rule flags although nothing has changed. */
    public double falseAlarmsPerPoint() {
        return falseAlarmsPerPoint;
    }

    /** How many points its pattern spans. */
    public int length() {
        return length;
    }

    /** What the rules say of a chart, in the order of its points and then of the rules. */
    public static List<Violation> violations(ControlChart chart, Set<Rule> rules) {
        List<Violation> violations = new ArrayList<>();
        for (int at = 0; at < chart.points().size(); at++) {
            violations.addAll(endingAt(at, chart.points(), rules));
        }
        return List.copyOf(violations);
    }

    static List<Violation> endingAt(int at, List<ChartPoint> points, Set<Rule> rules) {
        List<Violation> violations = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            for (Side side : Side.values()) {
                if (rules.contains(rule) && rule.endsAt(at, side, points)) {
                    violations.add(new Violation(rule, at, at + 1 - rule.length(), side));
                }
            }
        }
        return violations;
    }

    /** Only points behind which the whole pattern lies are judged: its first ones are flagged by shorter rules. */
    private boolean endsAt(int at, Side side, List<ChartPoint> points) {
        return at + 1 >= length && shape.holds(points.subList(at + 1 - length, at + 1), side, some, sigmas);
    }
}

package org.redress.analytics.signals;

/**
 * What the range and the standard deviation of a few values of a normal distribution say about its sigma.
 *
 * <p>The constants of the range are those of the published tables, to the digits that they print, although they could be
 * integrated to more: limits of a chart are compared with limits that other tools draw, and those use the tables.
 * {@code SubgroupConstantsTest} integrates the distribution of the range and proves the tables by it.
 *
 * @param d2 the mean of the range, in sigma
 * @param d3 the standard deviation of the range, in sigma
 * @see "Montgomery, Introduction to Statistical Quality Control, appendix VI"
 */
record SubgroupConstants(double d2, double d3) {
    /** Of larger subgroups the range wastes what it could tell; published tables end here, too. */
    static final int RANGE_SIZE_MAX = 25;

    /** Of sizes from 2 on. Three digits, as all tables have them since Western Electric's of 1956. */
    private static final double[] D2 = {
        1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.970, 3.078, 3.173, 3.258, 3.336,
        3.407, 3.472, 3.532, 3.588, 3.640, 3.689, 3.735, 3.778, 3.819, 3.858, 3.895, 3.931
    };

    /** Of sizes from 2 on. As R's qcc package has them; the fifth digit of some is one or two off. */
    private static final double[] D3 = {
        0.8525033, 0.8883697, 0.8798108, 0.8640855, 0.8480442, 0.8332108, 0.8198378, 0.8078413,
        0.7970584, 0.7873230, 0.7784873, 0.7704257, 0.7630330, 0.7562217, 0.7499188, 0.7440627,
        0.7386021, 0.7334929, 0.7286980, 0.7241851, 0.7199267, 0.7158987, 0.7120802, 0.7084528
    };

    /** @param size from 2 to {@value #RANGE_SIZE_MAX} */
    static SubgroupConstants of(int size) {
        return new SubgroupConstants(D2[size - 2], D3[size - 2]);
    }

    /**
     * The mean of the standard deviation of {@code size} values, in sigma:
     * √(2 / (n − 1)) Γ(n / 2) / Γ((n − 1) / 2), by the recurrence that the gamma function gives neighbours,
     * c4(n) c4(n + 1) = √((n − 1) / n).
     */
    static double c4(int size) {
        double constant = Math.sqrt(2 / Math.PI);
        for (int smaller = 2; smaller < size; smaller++) {
            constant = Math.sqrt((smaller - 1.0) / smaller) / constant;
        }
        return constant;
    }
}

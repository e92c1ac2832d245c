package org.redress.analytics.terms;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How surprising it is that a term is in so many texts of one kind and in so many of another, if it were as common in both.
 *
 * @see "Dunning, Accurate methods for the statistics of surprise and coincidence, Computational Linguistics 19 (1993)"
 */
final class LogLikelihood {
    private static final ChiSquaredDistribution CHANCE = ChiSquaredDistribution.of(1);

    private LogLikelihood() {}

    /** G² of a rise; 0 where the share did not rise. */
    static double ofRise(int recent, int recentTexts, int earlier, int earlierTexts) {
        double texts = (double) recentTexts + earlierTexts;
        double share = (recent + earlier) / texts;
        if (recentTexts == 0 || recent <= share * recentTexts) {
            return 0;
        }
        return 2
                * (part(recent, share * recentTexts)
                        + part(earlier, share * earlierTexts)
                        + part(recentTexts - recent, (1 - share) * recentTexts)
                        + part(earlierTexts - earlier, (1 - share) * earlierTexts));
    }

    /** How often chance gives a G² that large, to either side. */
    static double probability(double logLikelihood) {
        return CHANCE.survivalProbability(logLikelihood);
    }

    private static double part(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}

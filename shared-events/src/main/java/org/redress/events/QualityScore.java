package org.redress.events;

/** How much of one factor of quality was expected, or perceived. Source: D-12, R-041. */
public record QualityScore(QualityDimension dimension, Integer score) {
    /** The scale goes from nothing, 0, to everything, {@value}. Source: R-041. */
    public static final int SCORE_MAX = 9;

    public QualityScore {
        if (score != null && (score < 0 || score > SCORE_MAX)) {
            throw new InvalidValue("score", Mistake.NOT_FROM_TO, 0, SCORE_MAX);
        }
    }
}

package org.redress.query.casefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.redress.events.ExpectedQualityRecorded;
import org.redress.events.PerceivedQualityRecorded;
import org.redress.events.QualityDimension;
import org.redress.events.QualityEvent;
import org.redress.events.QualityScore;
import org.redress.events.QualityStage;

/**
 * What the customer expected of us and what was perceived, from 0, nothing, to 9, everything.
 *
 * @param gaps of the last answers, by dimension; a dimension without both has none
 * @see "requirements D-12, R-041, A-02"
 */
public record Quality(List<Scores> expected, List<Scores> perceived, List<Gap> gaps) {

    static final Quality EMPTY = new Quality(List.of(), List.of(), List.of());

    /** What was said at one time. */
    public record Scores(QualityStage stage, List<QualityScore> scores, Stamp stamp) {}

    /**
     * How far we fell short.
     *
     * @param expectationGap expected less perceived: above 0 where we disappointed
     */
    public record Gap(QualityDimension dimension, int expected, int perceived, int expectationGap) {}

    Quality after(QualityEvent event, Stamp stamp) {
        return switch (event) {
            case ExpectedQualityRecorded e ->
                of(Entries.plus(expected, new Scores(e.stage(), e.scores(), stamp)), perceived);
            case PerceivedQualityRecorded e ->
                of(expected, Entries.plus(perceived, new Scores(e.stage(), e.scores(), stamp)));
        };
    }

    private static Quality of(List<Scores> expected, List<Scores> perceived) {
        Map<QualityDimension, Integer> hoped = last(expected);
        Map<QualityDimension, Integer> had = last(perceived);
        List<Gap> gaps = new ArrayList<>();
        hoped.forEach((dimension, before) -> {
            Integer after = had.get(dimension);
            if (after != null) {
                gaps.add(new Gap(dimension, before, after, before - after));
            }
        });
        return new Quality(expected, perceived, List.copyOf(gaps));
    }

    /** The last score of each dimension, in the order of the catalogue. */
    private static Map<QualityDimension, Integer> last(List<Scores> said) {
        Map<QualityDimension, Integer> last = new EnumMap<>(QualityDimension.class);
        said.forEach(each -> each.scores().forEach(score -> last.put(score.dimension(), score.score())));
        return last;
    }
}

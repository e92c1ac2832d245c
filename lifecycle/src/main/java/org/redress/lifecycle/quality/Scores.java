package org.redress.lifecycle.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.events.Mistake;
import org.redress.events.QualityScore;

/** Scores of one measurement: each factor once. */
final class Scores {
    private Scores() {}

    /** Checks scores that were given. @throws InvalidValue when a factor comes twice */
    static void check(@Nullable List<QualityScore> given) {
        if (given != null
                && given.stream().map(QualityScore::dimension).distinct().count() < given.size()) {
            throw new InvalidValue("scores", Mistake.NAMED_TWICE);
        }
    }
}

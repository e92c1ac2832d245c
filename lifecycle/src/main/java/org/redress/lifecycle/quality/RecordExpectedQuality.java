package org.redress.lifecycle.quality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.redress.events.QualityScore;
import org.redress.events.QualityStage;

/** Record what the customer expected, from 0 to 9 for each factor. */
public record RecordExpectedQuality(
        QualityStage stage, @Valid @NotEmpty List<QualityScore> scores) {
    public RecordExpectedQuality {
        Scores.check(scores);
    }
}

package org.redress.lifecycle.quality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.redress.events.QualityScore;
import org.redress.events.QualityStage;

/** Record what the customer perceived, from 0 to 9 for each factor. */
public record RecordPerceivedQuality(
        QualityStage stage, @Valid @NotEmpty List<QualityScore> scores) {
    public RecordPerceivedQuality {
        Scores.check(scores);
    }
}

package org.redress.events;

import java.util.List;

/** What the customer perceived. Source: P-05, D-12. */
public record PerceivedQualityRecorded(QualityStage stage, List<QualityScore> scores) implements QualityEvent {
    public PerceivedQualityRecorded {
        scores = List.copyOf(scores);
    }
}

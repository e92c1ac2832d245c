package org.redress.events;

import java.util.List;

/** What the customer expected. Source: P-05, D-12. */
public record ExpectedQualityRecorded(QualityStage stage, List<QualityScore> scores) implements QualityEvent {
    public ExpectedQualityRecorded {
        scores = List.copyOf(scores);
    }
}

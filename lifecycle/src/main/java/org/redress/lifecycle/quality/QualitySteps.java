package org.redress.lifecycle.quality;

import java.util.List;
import org.redress.events.ExpectedQualityRecorded;
import org.redress.events.PerceivedQualityRecorded;
import org.redress.events.QualityDimension;
import org.redress.events.QualityScore;
import org.redress.events.QualityStage;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of measuring quality: what was expected and what was perceived are two measurements, also after the end (P-05, A-02). */
public final class QualitySteps {
    public static final Step<RecordExpectedQuality> RECORD_EXPECTED_QUALITY = new Step<>(
            RecordExpectedQuality.class,
            QualitySteps::decide,
            state -> new RecordExpectedQuality(
                    QualityStage.AT_PROBLEM, List.of(new QualityScore(QualityDimension.RELIABILITY, 5))));

    public static final Step<RecordPerceivedQuality> RECORD_PERCEIVED_QUALITY = new Step<>(
            RecordPerceivedQuality.class,
            QualitySteps::decide,
            state -> new RecordPerceivedQuality(
                    QualityStage.AFTER_HANDLING, List.of(new QualityScore(QualityDimension.RELIABILITY, 5))));

    private QualitySteps() {}

    private static Decision decide(RecordExpectedQuality command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpenOrClosed()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new ExpectedQualityRecorded(command.stage(), command.scores()));
    }

    private static Decision decide(RecordPerceivedQuality command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpenOrClosed()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new PerceivedQualityRecorded(command.stage(), command.scores()));
    }
}

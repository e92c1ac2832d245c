package org.redress.lifecycle.classification;

import java.util.Set;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintType;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Refusal;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.input.ShortText;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;

/** The rule of coding: at any time while open, with the codes in force; the old code stays in the history (M-08). */
public final class ClassificationSteps {
    public static final Step<ClassifyComplaint> CLASSIFY_COMPLAINT =
            new Step<>(ClassifyComplaint.class, ClassificationSteps::decide, (state, at) -> example(at.policy()));

    private ClassificationSteps() {}

    private static Decision decide(ClassifyComplaint command, ComplaintState state, Circumstances at) {
        return switch (state.stage()) {
            case NOT_RECEIVED, CLOSED, WITHDRAWN, MERGED -> Decision.notOpen(state.stage());
            case RECEIVED,
                    ACKNOWLEDGED,
                    UNDER_INVESTIGATION,
                    AWAITING_AUTHORIZATION,
                    REMEDY_PROPOSED,
                    REMEDY_AGREED,
                    REMEDY_IN_PROGRESS,
                    ON_HOLD,
                    AWAITING_CONFIRMATION,
                    UNREACHABLE,
                    RESOLVED ->
                command.taxonomyVersion().value().equals(at.policy().taxonomyVersion())
                        ? Decision.accept(new ComplaintClassified(
                                command.taxonomyVersion().value(),
                                command.types(),
                                command.severity() == null
                                        ? state.investigation().severity()
                                        : command.severity(),
                                state.wordsIfAny(command.note())))
                        : Decision.refuse(Refusal.TAXONOMY_VERSION_UNKNOWN);
        };
    }

    private static ClassifyComplaint example(ComplaintPolicy policy) {
        return new ClassifyComplaint(
                new ShortText(policy.taxonomyVersion()), Set.of(ComplaintType.PRODUCT), null, null);
    }
}

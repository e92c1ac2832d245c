package org.redress.query.stepform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.intake.IntakeSteps;

/**
 * A step as a form.
 *
 * @param step the last part of its URL
 * @param fields in the order of the command
 */
public record StepForm(String step, List<StepField> fields) {
    /** The step that makes a case; all others are taken on one. */
    public static final String INTAKE = IntakeSteps.RECEIVE_COMPLAINT.name();

    private static final Map<String, StepForm> FORMS = Lifecycle.STEPS.stream()
            .map(StepForm::of)
            .collect(Collectors.toUnmodifiableMap(StepForm::step, Function.identity()));

    public StepForm {
        fields = List.copyOf(fields);
    }

    /** The form of a step; empty where no step has this name. */
    public static Optional<StepForm> of(String step) {
        return Optional.ofNullable(FORMS.get(step));
    }

    private static StepForm of(Step<?> step) {
        return new StepForm(step.name(), FieldsOfRecord.of(step.command()));
    }
}

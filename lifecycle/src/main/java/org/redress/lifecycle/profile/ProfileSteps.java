package org.redress.lifecycle.profile;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.events.BehaviouralStyle;
import org.redress.events.BehaviouralStyleRecorded;
import org.redress.events.CustomerNeed;
import org.redress.events.CustomerNeedsRecorded;
import org.redress.events.Personal;
import org.redress.events.ValueOrientation;
import org.redress.events.ValueOrientationRecorded;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Decision;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.input.FreeText;
import org.redress.lifecycle.state.ComplaintState;

/** The rules of the profile: what we note about a person is under that person's key, whatever it is (A-17, P-25). */
public final class ProfileSteps {
    public static final Step<RecordValueOrientation> RECORD_VALUE_ORIENTATION = new Step<>(
            RecordValueOrientation.class,
            ProfileSteps::decide,
            state -> new RecordValueOrientation(Set.of(ValueOrientation.RESPECT)));

    public static final Step<RecordCustomerNeeds> RECORD_CUSTOMER_NEEDS = new Step<>(
            RecordCustomerNeeds.class,
            ProfileSteps::decide,
            state -> new RecordCustomerNeeds(Set.of(CustomerNeed.RESPECT)));

    public static final Step<RecordBehaviouralStyle> RECORD_BEHAVIOURAL_STYLE =
            new Step<>(RecordBehaviouralStyle.class, ProfileSteps::decide, state -> new RecordBehaviouralStyle(0, 0));

    private ProfileSteps() {}

    private static Decision decide(RecordValueOrientation command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new ValueOrientationRecorded(code(command.orientations(), state)));
    }

    private static Decision decide(RecordCustomerNeeds command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        return Decision.accept(new CustomerNeedsRecorded(code(command.needs(), state)));
    }

    private static Decision decide(RecordBehaviouralStyle command, ComplaintState state, Circumstances at) {
        if (!state.stage().isOpen()) {
            return Decision.notOpen(state.stage());
        }
        BehaviouralStyle style = BehaviouralStyle.at(command.pace(), command.focus());
        return Decision.accept(new BehaviouralStyleRecorded(
                state.words(new FreeText(style.name())),
                state.words(new FreeText(command.pace().toString())),
                state.words(new FreeText(command.focus().toString()))));
    }

    /** Names with commas between, in the order of their enum, so that the same set is always the same word. */
    private static Personal code(Set<? extends Enum<?>> names, ComplaintState state) {
        return state.words(new FreeText(names.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(","))));
    }
}

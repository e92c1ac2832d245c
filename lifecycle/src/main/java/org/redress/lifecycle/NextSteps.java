package org.redress.lifecycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redress.events.Role;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.decision.Step;
import org.redress.lifecycle.input.RequiredFields;
import org.redress.lifecycle.policy.Permissions;
import org.redress.lifecycle.state.ComplaintState;

/**
 * Which steps are next, where these permissions hold. Every answer to a command says so; what a role may do at all never
 * changes, and is found out once.
 */
public final class NextSteps {
    private static final List<Offer> OFFERS =
            Lifecycle.STEPS.stream().map(Offer::of).toList();

    private final Map<Role, List<Offer>> permitted = new EnumMap<>(Role.class);

    private record Offer(Step<?> step, NextStep next) {
        static Offer of(Step<?> step) {
            return new Offer(step, new NextStep(step.name(), RequiredFields.of(step.command())));
        }
    }

    public NextSteps(Permissions permissions) {
        Arrays.stream(Role.values())
                .forEach(role -> permitted.put(
                        role,
                        OFFERS.stream()
                                .filter(offer -> permissions.allows(offer.step().name(), role))
                                .toList()));
    }

    /** Everything that can ever be next, in the order of the procedure. */
    public static List<NextStep> ever() {
        return OFFERS.stream().map(Offer::next).toList();
    }

    /** The steps that would change something now, for this caller and under this policy, in the order of the procedure. */
    public List<NextStep> of(ComplaintState state, Circumstances at) {
        List<Offer> offers = Objects.requireNonNull(permitted.get(at.caller().role()));
        List<NextStep> possible = new ArrayList<>(offers.size());
        for (Offer offer : offers) {
            if (offer.step().changesAnything(state, at)) {
                possible.add(offer.next());
            }
        }
        return List.copyOf(possible);
    }
}

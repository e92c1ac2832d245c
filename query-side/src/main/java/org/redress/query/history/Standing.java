package org.redress.query.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Owner;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.lifecycle.NextStep;
import org.redress.lifecycle.NextSteps;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.decision.Circumstances;
import org.redress.lifecycle.policy.ComplaintPolicy;
import org.redress.lifecycle.state.ComplaintState;
import org.redress.lifecycle.state.Stage;

/**
 * How a case stood at a moment. No words.
 *
 * @param escalationLevel 0 with the handler, up to 4 with the general manager
 * @param awaited the roles that must grant a draft; none where nothing waits
 * @param demandsOpen neither declined nor looked after elsewhere
 * @param nextPromise what was owed first, and until when; null where nothing was
 * @param steps what somebody in the organisation could have done next
 */
record Standing(
        Stage status,
        @Nullable Owner owner,
        int escalationLevel,
        Set<Role> awaited,
        List<String> demandsOpen,
        List<String> demandsDeclined,
        Map.@Nullable Entry<String, Instant> nextPromise,
        Set<String> steps) {

    static Standing of(String complaint, Moment moment, PersonId reader, ComplaintPolicy policy) {
        ComplaintState state = moment.state();
        return new Standing(
                state.stage(),
                state.ownership().owner(),
                state.escalation().level(),
                awaited(state),
                state.demands().open(),
                state.demands().declined().stream().sorted().toList(),
                nextPromise(state),
                steps(complaint, moment, reader, policy));
    }

    private static Set<Role> awaited(ComplaintState state) {
        return state.authorizations()
                .pending()
                .flatMap(draft -> state.authorizations().draft(draft))
                .map(draft -> draft.needs())
                .orElse(Set.of());
    }

    private static Map.@Nullable Entry<String, Instant> nextPromise(ComplaintState state) {
        return Stream.concat(
                        state.promises().dueAt().entrySet().stream(), state.promises().broken().entrySet().stream())
                .min(Map.Entry.comparingByValue())
                .orElse(null);
    }

    /** For the owner, and for somebody who has not been in it, in every role: whoever held the role then is not kept. */
    private static Set<String> steps(String complaint, Moment moment, PersonId reader, ComplaintPolicy policy) {
        Owner owner = moment.state().ownership().owner();
        Set<UnitId> units = owner == null || owner.unit() == null ? Set.of() : Set.of(owner.unit());
        NextSteps possible = new NextSteps(policy.permissions());
        Set<String> steps = new LinkedHashSet<>();
        Stream.concat(Stream.of(reader), owner == null ? Stream.of() : Stream.of(owner.person()))
                .flatMap(person -> Arrays.stream(Role.values()).map(role -> new Caller(person, role, units)))
                .map(caller -> new Circumstances(
                        complaint, caller, policy, moment.event().recordedAt()))
                .flatMap(at -> possible.of(moment.state(), at).stream())
                .map(NextStep::step)
                .forEach(steps::add);
        return steps;
    }
}

package org.redress.http.signin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.policy.Permissions;

/**
 * Who asks, with all the roles that the person holds now. Endpoints take it as a parameter.
 *
 * @param roles where each role is held, in the order in which a case climbs
 */
public record SignedIn(String tenant, PersonId person, Map<Role, Set<UnitId>> roles) {
    public SignedIn {
        Map<Role, Set<UnitId>> ordered = new EnumMap<>(Role.class);
        roles.forEach((role, units) -> ordered.put(role, Set.copyOf(units)));
        roles = Collections.unmodifiableMap(ordered);
    }

    /** Whether one of the roles held is such a one. */
    public boolean holds(Predicate<Role> such) {
        return roles.keySet().stream().anyMatch(such);
    }

    /**
     * The person in the role asked for; else in the first one held that may take the step; else in the first one held,
     * so that the refusal is about a role and not about nothing.
     *
     * @param step the command in kebab case
     * @throws ProblemException 403 where the role asked for, or any role at all, is not held
     */
    public Caller callerFor(String step, Permissions permissions, @Nullable Role requested) {
        Optional<Role> role = requested == null
                ? roles.keySet().stream()
                        .filter(held -> permissions.allows(step, held))
                        .findFirst()
                        .or(() -> roles.keySet().stream().findFirst())
                : Optional.of(requested).filter(roles::containsKey);
        return role.map(acting -> new Caller(person, acting, roles.getOrDefault(acting, Set.of())))
                .orElseThrow(() -> new ProblemException(ProblemKind.ROLE_NOT_HELD.problem()));
    }
}

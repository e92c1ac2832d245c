package org.redress.lifecycle.organisation;

import java.util.Locale;
import org.redress.events.Role;

/** One change to the organisation: its command and its rule. */
public record OrganisationStep<C>(Class<C> command, Rule<C> rule) {
    /** Decides one kind of command; total and pure. */
    @FunctionalInterface
    public interface Rule<C> {
        OrganisationDecision decide(C command, OrganisationState state);
    }

    /** The command in kebab case: the last part of the step's URL. */
    public String name() {
        return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Whether this role may change the organisation at all. Source: the role table of the domain README. */
    public static boolean allows(Role role) {
        return role == Role.ADMINISTRATOR;
    }

    /** The event or refusal for a command: the role is checked first, then the rule decides. */
    public OrganisationDecision decide(C command, OrganisationState state, Role role) {
        return allows(role)
                ? rule.decide(command, state)
                : OrganisationDecision.refuse(OrganisationRefusal.ADMINISTRATOR_ONLY);
    }
}

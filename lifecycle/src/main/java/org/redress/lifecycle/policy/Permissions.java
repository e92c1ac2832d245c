package org.redress.lifecycle.policy;

import static org.redress.events.Role.AUDITOR;
import static org.redress.events.Role.CAC_AGENT;
import static org.redress.events.Role.DEALER_CAC_AGENT;
import static org.redress.events.Role.DEPARTMENT_MANAGER;
import static org.redress.events.Role.ENGINEER;
import static org.redress.events.Role.GENERAL_MANAGER;
import static org.redress.events.Role.GROUP_LEADER;
import static org.redress.events.Role.HANDLER;
import static org.redress.events.Role.IMPROVEMENT_TEAM;
import static org.redress.events.Role.REGIONAL_MANAGER;
import static org.redress.events.Role.SUPERVISOR;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redress.events.Role;

/**
 * Which roles may take which step, by the step's name in kebab case. A step without a row is nobody's.
 *
 * @see "requirements D-17 and the role table of the domain README"
 */
public record Permissions(Map<String, Set<Role>> rolesByStep) {
    /** Those who speak with customers and work on their cases. */
    private static final Set<Role> HANDLING =
            Set.of(HANDLER, GROUP_LEADER, DEPARTMENT_MANAGER, DEALER_CAC_AGENT, CAC_AGENT, REGIONAL_MANAGER);

    /** They, and the expert line. */
    private static final Set<Role> INVESTIGATING =
            Set.of(HANDLER, GROUP_LEADER, DEPARTMENT_MANAGER, DEALER_CAC_AGENT, CAC_AGENT, REGIONAL_MANAGER, ENGINEER);

    /** They, and the last resort. */
    private static final Set<Role> PROPOSING = Set.of(
            HANDLER,
            GROUP_LEADER,
            DEPARTMENT_MANAGER,
            DEALER_CAC_AGENT,
            CAC_AGENT,
            REGIONAL_MANAGER,
            ENGINEER,
            GENERAL_MANAGER);

    private static final Set<Role> PREVENTING =
            Set.of(GROUP_LEADER, DEPARTMENT_MANAGER, DEALER_CAC_AGENT, CAC_AGENT, REGIONAL_MANAGER, IMPROVEMENT_TEAM);

    /** Those who see names, contacts and words; the others see that something was said. */
    private static final Set<Role> READING_PERSONAL = Set.of(
            HANDLER,
            GROUP_LEADER,
            DEPARTMENT_MANAGER,
            DEALER_CAC_AGENT,
            CAC_AGENT,
            REGIONAL_MANAGER,
            ENGINEER,
            GENERAL_MANAGER,
            SUPERVISOR,
            AUDITOR);

    public Permissions {
        rolesByStep = Map.copyOf(rolesByStep);
    }

    /** Whether this role may take this step at all. */
    public boolean allows(String step, Role role) {
        return rolesByStep.getOrDefault(step, Set.of()).contains(role);
    }

    /** Whether this role may read cases at all: everybody in the organisation, not the customers themselves. */
    public boolean allowsReading(Role role) {
        return role != Role.CUSTOMER;
    }

    /** Whether this role sees personal words in the cases it reads. Source: A-17. */
    public boolean allowsReadingPersonal(Role role) {
        return READING_PERSONAL.contains(role);
    }

    /** D-17 as the sources state and imply it. */
    public static Permissions ofCatalogue() {
        Map<String, Set<Role>> roles = new TreeMap<>();
        for (String step : new String[] {
            "receive-complaint",
            "relocate-conversation",
            "apologize-and-acknowledge",
            "record-second-apology-and-thanks",
            "record-statement",
            "confirm-understanding",
            "explain-cause",
            "involve-responsible-person",
            "decline-demand",
            "accept-remedy",
            "reject-remedy",
            "withdraw-acceptance",
            "start-remedy",
            "hold-remedy",
            "resume-remedy",
            "complete-remedy",
            "record-contact-attempt",
            "confirm-satisfaction",
            "report-dissatisfaction",
            "make-promise",
            "fulfil-promise",
            "withdraw-complaint",
        }) {
            roles.put(step, HANDLING);
        }
        for (String step : new String[] {
            "review-customer-background",
            "classify-complaint",
            "establish-fact",
            "identify-root-cause",
            "transfer-ownership",
            "accept-transfer",
            "refuse-transfer"
        }) {
            roles.put(step, INVESTIGATING);
        }
        roles.put("propose-remedy", PROPOSING);
        roles.put("assign-owner", Set.of(GROUP_LEADER, DEPARTMENT_MANAGER, SUPERVISOR));
        roles.put("decide-prevention", PREVENTING);
        roles.put("close-complaint", Set.of(DEALER_CAC_AGENT));
        roles.put("reopen-complaint", Set.of(CAC_AGENT, SUPERVISOR));
        return new Permissions(roles);
    }
}

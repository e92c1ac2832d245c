package org.redress.lifecycle.policy;

import static org.redress.events.Role.ADMINISTRATOR;
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

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /** Those whom a draft above somebody's authority may wait for. */
    private static final Set<Role> GRANTING =
            Set.of(GROUP_LEADER, DEPARTMENT_MANAGER, CAC_AGENT, REGIONAL_MANAGER, ENGINEER, GENERAL_MANAGER);

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

    /**
     * Those who answer for the work of others, who look for what the cases have in common, and who judge.
     *
     * @see "requirements 5.3, the audiences"
     */
    private static final Set<Role> READING_STATISTICS = Set.of(
            GROUP_LEADER,
            DEPARTMENT_MANAGER,
            DEALER_CAC_AGENT,
            CAC_AGENT,
            REGIONAL_MANAGER,
            ENGINEER,
            GENERAL_MANAGER,
            SUPERVISOR,
            AUDITOR,
            IMPROVEMENT_TEAM);

    /** Those who judge all cases together, and those who connect other systems. */
    private static final Set<Role> READING_LOG = Set.of(AUDITOR, SUPERVISOR, IMPROVEMENT_TEAM, ADMINISTRATOR);

    public Permissions {
        // Asked some hundred times for each answer.
        rolesByStep = rolesByStep.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, step -> Collections.unmodifiableSet(EnumSet.copyOf(step.getValue()))));
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

    /**
     * Whether this role sees the names of those who work here: whoever sees personal words, and whoever lets people join.
     */
    public boolean allowsReadingNamesOfStaff(Role role) {
        return role == ADMINISTRATOR || allowsReadingPersonal(role);
    }

    /**
     * Whether this role may read the log from end to end: all cases at once, and the organisation. Who handles a case
     * reads that case.
     */
    public boolean allowsReadingLog(Role role) {
        return READING_LOG.contains(role);
    }

    /** Whether this role may read figures over all cases. */
    public boolean allowsReadingStatistics(Role role) {
        return READING_STATISTICS.contains(role);
    }

    /** D-17 as the sources state and imply it. */
    public static Permissions ofCatalogue() {
        Map<String, Set<Role>> roles = new TreeMap<>();
        allow(
                roles,
                HANDLING,
                "receive-complaint",
                "relocate-conversation",
                "apologize-and-acknowledge",
                "record-second-apology-and-thanks",
                "record-statement",
                "confirm-understanding",
                "record-value-orientation",
                "record-customer-needs",
                "record-behavioural-style",
                "explain-cause",
                "involve-responsible-person",
                "request-technical-appraisal",
                "record-customer-question",
                "answer-customer-question",
                "decline-demand",
                "defer-demand",
                "record-counter-demand",
                "accept-remedy",
                "reject-remedy",
                "withdraw-acceptance",
                "start-remedy",
                "hold-remedy",
                "resume-remedy",
                "complete-remedy",
                "record-contact-attempt",
                "close-conversation",
                "attach-recording",
                "confirm-satisfaction",
                "report-dissatisfaction",
                "mark-unreachable",
                "resume-contact",
                "make-promise",
                "fulfil-promise",
                "extend-promise",
                "notify-major-case",
                "link-recurrence",
                "appeal-decision",
                "withdraw-complaint");
        allow(
                roles,
                INVESTIGATING,
                "review-customer-background",
                "classify-complaint",
                "establish-fact",
                "identify-root-cause",
                "decide-merits",
                "transfer-ownership",
                "accept-transfer",
                "refuse-transfer",
                "declare-emergency",
                "record-emergency-contact",
                "request-support",
                "confirm-engineer-eta",
                "inform-customer-of-eta",
                "schedule-shop-entry",
                "record-arrival",
                "stand-down-emergency");
        allow(roles, with(HANDLING, SUPERVISOR), "expire-proposal", "record-broken-promise");
        allow(roles, with(INVESTIGATING, SUPERVISOR), "flag-risk", "correct-record");
        allow(roles, with(HANDLING, IMPROVEMENT_TEAM), "record-expected-quality", "record-perceived-quality");
        allow(
                roles,
                PROPOSING,
                "draft-remedy",
                "request-authorization",
                "propose-remedy",
                "consult-leader",
                "prepare-escalation-briefing",
                "open-escalation-contact");
        allow(roles, with(PROPOSING, SUPERVISOR), "escalate-complaint");
        allow(roles, GRANTING, "grant-authorization", "refuse-authorization");
        allow(roles, Set.of(ENGINEER), "record-appraisal");
        allow(roles, Set.of(REGIONAL_MANAGER), "coordinate-third-party");
        allow(roles, Set.of(REGIONAL_MANAGER, CAC_AGENT), "convene-joint-resolution");
        allow(
                roles,
                Set.of(GROUP_LEADER, DEPARTMENT_MANAGER, REGIONAL_MANAGER, GENERAL_MANAGER),
                "give-final-ruling",
                "override-procedure-step");
        allow(
                roles,
                Set.of(DEPARTMENT_MANAGER, REGIONAL_MANAGER, GENERAL_MANAGER),
                "decide-appeal",
                "approve-prevention");
        allow(roles, Set.of(GROUP_LEADER, DEPARTMENT_MANAGER, SUPERVISOR), "assign-owner");
        allow(
                roles,
                Set.of(GROUP_LEADER, DEPARTMENT_MANAGER, DEALER_CAC_AGENT, CAC_AGENT, REGIONAL_MANAGER, SUPERVISOR),
                "clear-risk",
                "merge-duplicate",
                "undo-merge",
                "split-complaint",
                "undo-split");
        allow(roles, Set.of(CAC_AGENT), "forward-complaint");
        allow(
                roles,
                Set.of(DEALER_CAC_AGENT, DEPARTMENT_MANAGER),
                "send-status-report",
                "send-result-report",
                "send-progress-report");
        allow(roles, PREVENTING, "decide-prevention", "implement-prevention", "verify-prevention");
        allow(roles, Set.of(DEALER_CAC_AGENT), "close-complaint", "close-without-agreement", "report-closure-to-cac");
        allow(roles, Set.of(SUPERVISOR), "close-as-unreachable");
        allow(roles, Set.of(CAC_AGENT, SUPERVISOR), "reopen-complaint");
        return new Permissions(roles);
    }

    private static void allow(Map<String, Set<Role>> roles, Set<Role> who, String... steps) {
        for (String step : steps) {
            roles.put(step, who);
        }
    }

    private static Set<Role> with(Set<Role> some, Role another) {
        Set<Role> more = EnumSet.of(another);
        more.addAll(some);
        return Collections.unmodifiableSet(more);
    }
}

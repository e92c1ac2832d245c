package org.redress.query.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.events.Role;
import org.redress.lifecycle.policy.Permissions;

/** Where the navigation leads. The order is that of the rail. */
public enum Place {
    OVERVIEW(Group.WORK, "/overview", "overview", "g o"),
    WORKLIST(Group.WORK, "/worklist", "list", "g w"),
    EMERGENCIES(Group.WORK, "/emergencies", "alarm", "g e"),
    AUTHORITY(Group.WORK, "/authority", "shield", "g a"),
    PROMISES(Group.WORK, "/promises", "promise", "g m"),
    INTAKE(Group.WORK, "/complaints/new", "plus", "g n"),
    STATISTICS(Group.LEARN, "/statistics", "chart", "g s"),
    TRENDS(Group.LEARN, "/trends", "trend", "g t"),
    PROCESS_MAP(Group.LEARN, "/process-map", "map", "g f"),
    VARIANTS(Group.LEARN, "/variants", "split", "g v"),
    COMPARISON(Group.LEARN, "/compare", "compare", "g b"),
    DOTTED_CHART(Group.LEARN, "/dotted-chart", "scatter", "g d"),
    CONFORMANCE(Group.LEARN, "/conformance", "policy", "g c"),
    SQL(Group.LEARN, "/sql", "table", "g q"),
    HISTORY(Group.RECORD, "/history", "history", "g h"),
    OPERATIONS(Group.OPERATE, "/operations", "layers", "g p"),
    IMPORTS(Group.OPERATE, "/imports", "import", "g i"),
    ORGANISATION(Group.OPERATE, "/organisation", "users", "g u");

    /** Those who answer for the work of others. */
    private static final Set<Role> SUPERVISING = Set.of(
            Role.GROUP_LEADER,
            Role.DEPARTMENT_MANAGER,
            Role.CAC_AGENT,
            Role.REGIONAL_MANAGER,
            Role.GENERAL_MANAGER,
            Role.SUPERVISOR);

    private static final Set<Role> AUDITING = Set.of(Role.AUDITOR, Role.SUPERVISOR);
    private static final Set<Role> OPERATING = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

    private final Group group;
    private final String address;
    private final String icon;
    private final String keys;

    Place(Group group, String address, String icon, String keys) {
        this.group = group;
        this.address = address;
        this.icon = icon;
        this.keys = keys;
    }

    /** What its pages are for. */
    public enum Group {
        WORK,
        LEARN,
        RECORD,
        OPERATE
    }

    public String address() {
        return address;
    }

    /** The symbol before its name. */
    public String icon() {
        return icon;
    }

    /** What one types to go there. */
    public String keys() {
        return keys;
    }

    /** What somebody with these roles is shown in the rail, by group. */
    static Map<Group, List<Place>> of(Collection<Role> roles, Permissions permissions) {
        Map<Group, List<Place>> places = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            List<Place> shown = Arrays.stream(values())
                    .filter(place -> place.group == group)
                    .filter(place -> roles.stream().anyMatch(role -> place.isFor(role, permissions)))
                    .toList();
            if (!shown.isEmpty()) {
                places.put(group, shown);
            }
        }
        return Collections.unmodifiableMap(places);
    }

    /** Where the work of somebody with these roles begins. */
    static Place homeOf(Collection<Role> roles, Permissions permissions) {
        if (roles.stream().anyMatch(SUPERVISING::contains)) {
            return OVERVIEW;
        }
        if (roles.contains(Role.AUDITOR)) {
            return HISTORY;
        }
        boolean handles = roles.stream().anyMatch(role -> INTAKE.isFor(role, permissions));
        return roles.contains(Role.ADMINISTRATOR) && !handles ? OPERATIONS : WORKLIST;
    }

    private boolean isFor(Role role, Permissions permissions) {
        return switch (this) {
            case OVERVIEW -> SUPERVISING.contains(role);
            case WORKLIST -> permissions.allowsReading(role);
            case EMERGENCIES -> permissions.allows("record-emergency-contact", role) || SUPERVISING.contains(role);
            case AUTHORITY ->
                permissions.allows("grant-authorization", role)
                        || permissions.allows("request-authorization", role)
                        || SUPERVISING.contains(role);
            case PROMISES -> permissions.allows("fulfil-promise", role) || SUPERVISING.contains(role);
            case INTAKE -> permissions.allows("receive-complaint", role);
            case HISTORY -> AUDITING.contains(role);
            case STATISTICS, TRENDS, PROCESS_MAP, VARIANTS, COMPARISON, DOTTED_CHART, CONFORMANCE, SQL ->
                permissions.allowsReadingStatistics(role);
            case OPERATIONS -> OPERATING.contains(role);
            case IMPORTS, ORGANISATION -> role == Role.ADMINISTRATOR;
        };
    }
}

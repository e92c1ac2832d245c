package org.redress.events;

import java.util.Locale;

/** What a person is in the organisation. Source: the domain README; in the order in which a case climbs. */
public enum Role {
    CUSTOMER,
    HANDLER,
    GROUP_LEADER,
    DEPARTMENT_MANAGER,
    DEALER_CAC_AGENT,
    CAC_AGENT,
    REGIONAL_MANAGER,
    ENGINEER,
    GENERAL_MANAGER,
    SUPERVISOR,
    AUDITOR,
    IMPROVEMENT_TEAM,
    ADMINISTRATOR;

    /** The role in kebab case, as it names the first local account. */
    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

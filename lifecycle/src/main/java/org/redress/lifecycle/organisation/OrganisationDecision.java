package org.redress.lifecycle.organisation;

import org.redress.events.OrganisationEvent;

/** What comes of a command to the organisation. A refusal is an answer, not an error. */
public sealed interface OrganisationDecision {
    /** It happens. */
    record Accepted(OrganisationEvent event) implements OrganisationDecision {}

    /** It is so already; nothing changes. */
    record AlreadySo() implements OrganisationDecision {}

    /** It may not be. */
    record Refused(OrganisationRefusal refusal) implements OrganisationDecision {}

    static OrganisationDecision accept(OrganisationEvent event) {
        return new Accepted(event);
    }

    static OrganisationDecision alreadySo() {
        return new AlreadySo();
    }

    static OrganisationDecision refuse(OrganisationRefusal refusal) {
        return new Refused(refusal);
    }
}

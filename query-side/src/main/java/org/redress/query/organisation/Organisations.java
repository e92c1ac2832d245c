package org.redress.query.organisation;

import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.query.reading.OrganisationFold;

/** Reads the organisation. */
class Organisations {
    private final OrganisationFold<Organisation> fold;

    Organisations(EventHistory log, Installation installation) {
        this.fold = new OrganisationFold<>(log, installation, Organisation::of);
    }

    /** The organisation now. */
    Organisation now() {
        return fold.now();
    }
}

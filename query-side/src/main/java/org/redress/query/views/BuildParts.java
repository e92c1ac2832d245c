package org.redress.query.views;

import java.time.Clock;
import java.time.Instant;
import org.redress.eventlog.EventHistory;
import org.redress.query.upkeep.Builds;
import org.redress.query.upkeep.EditionComparison;
import org.redress.query.upkeep.EditionSwitch;
import org.redress.query.upkeep.EditionWriting;
import org.redress.query.upkeep.Editions;

/** What it takes to make an edition. */
record BuildParts(
        Builds builds,
        RebuildRequests requests,
        Editions editions,
        EditionWriting writing,
        EditionComparison comparison,
        EditionSwitch editionSwitch,
        EventHistory log,
        Clock clock) {

    Instant now() {
        return clock.instant();
    }
}

package org.redress.query.organisation;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;

/**
 * Reads the organisation straight from the log, so that whoever changed it sees the change. Each change to it reads the
 * whole stream too; here it is folded once for each version.
 */
class Organisations {
    /** Under this name the command side keeps the one stream of a tenant's organisation. */
    private static final String STREAM = "organisation-";

    private final EventHistory log;
    private final String stream;
    private volatile @Nullable Organisation folded;

    Organisations(EventHistory log, Installation installation) {
        this.log = log;
        this.stream = STREAM + installation.tenant();
    }

    /** The organisation now. */
    Organisation now() {
        OptionalLong version = log.versionOf(stream);
        Organisation known = folded;
        if (known != null && version.isPresent() && known.version() == version.getAsLong()) {
            return known;
        }
        Organisation current = version.isPresent()
                ? Organisation.of(log.upTo(stream, version.getAsLong()))
                : Organisation.of(List.of());
        folded = current;
        return current;
    }
}

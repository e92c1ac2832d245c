package org.redress.query.reading;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventHistory;
import org.redress.eventlog.Installation;
import org.redress.eventlog.StoredEvent;

/**
 * What the events of the organisation amount to, straight from the log, so that whoever changed it sees the change. Each
 * change to it reads the whole stream too; here it is folded once for each version, and only the last one is kept.
 */
public final class OrganisationFold<T> {
    /** Under this name the command side keeps the one stream of a tenant's organisation. */
    private static final String STREAM = "organisation-";

    private final EventHistory log;
    private final String stream;
    private final Function<List<StoredEvent>, T> fold;
    private volatile @Nullable Folded<T> last;

    private record Folded<T>(OptionalLong version, T result) {}

    /** @param fold makes the result of all events, in order; of none before the first */
    public OrganisationFold(EventHistory log, Installation installation, Function<List<StoredEvent>, T> fold) {
        this.log = log;
        this.stream = STREAM + installation.tenant();
        this.fold = fold;
    }

    /** The result now. */
    public T now() {
        OptionalLong version = log.versionOf(stream);
        Folded<T> known = last;
        if (known != null && known.version().equals(version)) {
            return known.result();
        }
        List<StoredEvent> history = version.isPresent() ? log.upTo(stream, version.getAsLong()) : List.of();
        Folded<T> folded = new Folded<>(version, fold.apply(history));
        last = folded;
        return folded.result();
    }
}

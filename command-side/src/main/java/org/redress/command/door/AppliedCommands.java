package org.redress.command.door;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventMetadata;

/**
 * The commands with a key that a stream has applied, folded from its own events: a second delivery is recognised by the
 * stream itself, in the same transaction that would append it, also after a crash and on another node.
 *
 * @param <S> the state that the stream's events fold into
 */
public final class AppliedCommands<S> {
    private final Map<String, Applied<S>> byId = new HashMap<>();

    /**
     * One of them.
     *
     * @param at when its last event was recorded
     * @param version of the stream after its last event
     */
    public record Applied<S>(String fingerprint, Instant at, S before, S after, long version) {}

    /** Notes an event. A command whose events carry no fingerprint was sent without a key and cannot come twice. */
    public void note(MetaData event, Instant at, S before, S after, long version) {
        String id = text(event, EventMetadata.COMMAND_ID);
        String fingerprint = text(event, EventMetadata.COMMAND_FINGERPRINT);
        if (id != null && fingerprint != null) {
            byId.merge(
                    id,
                    new Applied<>(fingerprint, at, before, after, version),
                    (first, last) -> new Applied<>(fingerprint, at, first.before(), after, version));
        }
    }

    /** The log has written this command's events at that moment; what was noted before was when they were decided. */
    public void recorded(String commandId, Instant at) {
        byId.computeIfPresent(
                commandId,
                (id, applied) ->
                        new Applied<>(applied.fingerprint(), at, applied.before(), applied.after(), applied.version()));
    }

    /**
     * What became of this command when it came for the first time; empty when this is the first time.
     *
     * @throws KeyReused when its key came with something else then
     */
    public Optional<Applied<S>> earlier(Asked asked) {
        Applied<S> earlier = byId.get(asked.commandId());
        if (earlier != null && !earlier.fingerprint().equals(asked.fingerprint())) {
            throw new KeyReused();
        }
        return Optional.ofNullable(earlier);
    }

    private static @Nullable String text(MetaData metaData, String key) {
        Object value = metaData.get(key);
        return value == null ? null : value.toString();
    }
}

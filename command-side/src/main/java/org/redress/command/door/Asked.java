package org.redress.command.door;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.redress.eventlog.EventMetadata;
import org.redress.lifecycle.decision.Caller;

/**
 * Who asks, about which stream, under which condition: travels beside each command, so that commands say only what is
 * wanted.
 *
 * @param stream the complaint's id, or that of the tenant's organisation or operations
 * @param expectedVersion the version that the caller knows; null when any will do
 * @param presumedNew whether the stream most probably does not exist yet, so that nothing need be loaded to begin it
 * @param told what each event of the command will tell about its origin, by the keys of {@link EventMetadata}
 */
public record Asked(String stream, Caller caller, @Nullable Long expectedVersion, boolean presumedNew, MetaData told) {
    /** The only key of a command's metadata. */
    private static final String KEY = "asked";

    /** About a stream of which nothing is presumed. */
    public Asked(String stream, Caller caller, @Nullable Long expectedVersion, MetaData told) {
        this(stream, caller, expectedVersion, false, told);
    }

    /**
     * What came beside a command.
     *
     * @throws IllegalStateException when it did not come through the door
     */
    public static Asked beside(Message<?> command) {
        if (command.getMetaData().get(KEY) instanceof Asked asked) {
            return asked;
        }
        throw new IllegalStateException(command.getPayloadType().getSimpleName() + " did not come through the door");
    }

    /** The same for a stream that begins with this command, as far as anybody can tell without looking. */
    public Asked presumingNew() {
        return new Asked(stream, caller, expectedVersion, true, told);
    }

    /** The same, taking nothing for granted: for whoever presumed in vain. */
    public Asked presumingNothing() {
        return new Asked(stream, caller, expectedVersion, false, told);
    }

    /** The same as a command's metadata. */
    public MetaData asMetaData() {
        return MetaData.with(KEY, this);
    }

    /** The stream of a tenant's organisation; there is one for each. */
    public static String organisationOf(String tenant) {
        return "organisation-" + tenant;
    }

    /** The stream of what was decided about the running of a tenant's service; there is one for each. */
    public static String operationsOf(String tenant) {
        return "operations-" + tenant;
    }

    /** The organisation that the command belongs to. */
    public String tenant() {
        return text(EventMetadata.TENANT);
    }

    /** The id of the complaint that this command makes beside the one it is about: the same for each delivery. */
    public String idOfNewborn() {
        return UUID.nameUUIDFromBytes(("newborn|" + commandId()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Names this command among all that the stream has seen. */
    public String commandId() {
        return text(EventMetadata.COMMAND_ID);
    }

    /** What tells another command under the same key apart; null where the client sent no key. */
    public @Nullable String fingerprint() {
        return (String) told.get(EventMetadata.COMMAND_FINGERPRINT);
    }

    /** Whether the caller knows this version, or does not care. */
    public boolean expects(long actualVersion) {
        return expectedVersion == null || expectedVersion == actualVersion;
    }

    /** Refuses when the stream has moved on since the caller looked. */
    public void expect(long actualVersion) {
        if (expectedVersion != null && !expects(actualVersion)) {
            throw new VersionConflict(stream, expectedVersion, actualVersion);
        }
    }

    private String text(String key) {
        if (told.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("a command without " + key);
    }
}

package org.redress.eventlog;

/** The names under which an event's metadata says who, on whose behalf, why and when; all values are strings. */
public final class EventMetadata {
    /** Whose log it is. */
    public static final String TENANT = "tenant";

    /** The opaque id of the person who acted. */
    public static final String ACTOR = "actor";

    /** The role in which they acted, by its enum name. */
    public static final String ROLE = "role";

    /** The opaque id of the unit or person for whom they acted. */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    /** The command behind the event: the same id twice is the same command. */
    public static final String COMMAND_ID = "commandId";

    /** What the command asked for, as an HMAC; only where the client named the command. */
    public static final String COMMAND_FINGERPRINT = "commandFingerprint";

    /** The whole conversation that the event belongs to. */
    public static final String CORRELATION_ID = "correlationId";

    /** The message that led to the event directly. */
    public static final String CAUSATION_ID = "causationId";

    /** The trace of the request, 32 hexadecimal digits, as logs and collectors of traces know it; absent without one. */
    public static final String TRACE_ID = "traceId";

    /** The policy under which it was decided. */
    public static final String POLICY_VERSION = "policyVersion";

    /** When it happened, ISO instant or ISO date; absent when that is when it was recorded. */
    public static final String OCCURRED_AT = "occurredAt";

    /** How exactly {@link #OCCURRED_AT} is known, by the name of an {@link Occurred.Precision}; absent means INSTANT. */
    public static final String OCCURRED_PRECISION = "occurredPrecision";

    /** The collection an imported event came from. */
    public static final String SOURCE = "source";

    /** The import that brought it. */
    public static final String IMPORT_ID = "importId";

    /** The line of the imported file that proves it. */
    public static final String LINE = "line";

    private EventMetadata() {}
}

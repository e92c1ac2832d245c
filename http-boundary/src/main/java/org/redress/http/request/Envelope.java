package org.redress.http.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.http.signin.SignedIn;

/**
 * What comes with a command beside its body. Endpoints take it as a parameter.
 *
 * @param signedIn who asks
 * @param idempotencyKey the caller's name for this request: sent again, it has no second effect
 * @param expected which version the caller has seen
 * @param role in which of his roles the caller asks
 * @param onBehalfOf for which unit or person
 * @param occurredAt when it happened, where that is not now
 */
public record Envelope(
        SignedIn signedIn,
        @Nullable String idempotencyKey,
        @Nullable ExpectedVersion expected,
        @Nullable Role role,
        @Nullable PersonId onBehalfOf,
        @Nullable Instant occurredAt) {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String IF_MATCH = "If-Match";
    public static final String ROLE = "Redress-Role";
    public static final String ON_BEHALF_OF = "Redress-On-Behalf-Of";
    public static final String OCCURRED_AT = "Redress-Occurred-At";

    /** Room for a UUID and a prefix; bounds a column. */
    public static final int IDEMPOTENCY_KEY_CHARACTERS_MAX = 128;
}

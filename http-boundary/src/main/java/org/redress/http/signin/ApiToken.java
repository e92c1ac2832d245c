package org.redress.http.signin;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave a program to call with in their name, without the secret.
 *
 * @param label what its person calls it
 * @param usedAt when it last came along, or up to {@link ApiTokens#USED_EVERY} later
 */
public record ApiToken(
        UUID id,
        String label,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it lets anybody in at that time. */
    public boolean countsAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}

package org.redress.http.signin;

import org.redress.events.PersonId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The account that somebody signed in with; what a session remembers.
 *
 * @param passwordVersion which of its passwords: a later one ends the session
 */
public record SignedInAccount(String tenant, String name, PersonId person, int passwordVersion)
        implements AuthenticatedPrincipal {
    @Override
    public String getName() {
        return name;
    }
}

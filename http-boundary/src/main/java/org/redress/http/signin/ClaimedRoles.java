package org.redress.http.signin;

import java.util.Set;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;

/** Records the roles that an issuer of identities says somebody holds; there where the organisation is changed. */
@FunctionalInterface
public interface ClaimedRoles {
    /** A role at a unit. */
    record Claimed(Role role, UnitId unit) {}

    /** Grants what the person does not hold yet. */
    void grant(PersonId person, Set<Claimed> claimed);
}

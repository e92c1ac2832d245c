package org.redress.http.signin;

import java.util.Map;
import java.util.Set;
import org.redress.events.Role;
import org.redress.events.UnitId;

/** What is so of an account now: which password counts, and which roles its person holds where. */
record Standing(int passwordVersion, Map<Role, Set<UnitId>> roles) {
    /** Whether the password still counts that somebody signed in with. */
    boolean allows(SignedInAccount account) {
        return passwordVersion == account.passwordVersion();
    }

    /** Whether its person works here, in whatever role. */
    boolean isStaff() {
        return roles.keySet().stream().anyMatch(role -> role != Role.CUSTOMER);
    }
}

package org.redress.http.signin;

import org.redress.events.PersonId;

/**
 * A way for a person to sign in.
 *
 * @param generated whether nobody chose this password yet
 */
record Account(
        String tenant, String name, PersonId person, String passwordHash, int passwordVersion, boolean generated) {

    SignedInAccount signedIn() {
        return new SignedInAccount(tenant, name, person, passwordVersion);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + tenant + "/" + name + "]";
    }
}

package org.redress.http.signin;

import java.util.function.Supplier;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;

/** Finding out who somebody is, with a database that may be away: whoever asks is then not refused, but told to come again. */
final class LookUp {
    private LookUp() {}

    /** @throws AuthenticationServiceException when the database is away; a mistake of ours passes as it is */
    static <T> T in(Supplier<T> database) {
        try {
            return database.get();
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException away) {
            throw new AuthenticationServiceException("The accounts cannot be read", away);
        }
    }
}

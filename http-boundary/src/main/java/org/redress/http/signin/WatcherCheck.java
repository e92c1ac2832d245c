package org.redress.http.signin;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Lets those in who watch the service, also while the database with the accounts is away: that is when they are needed.
 * Whoever was known a while ago is believed and asked about beside the call, so that no scrape waits for a connection.
 * What they see is about parts of the service and about nobody.
 */
final class WatcherCheck implements AuthenticationProvider {
    /** Longer than most outages; an account closed elsewhere is noticed within a minute, unless the database is away. */
    static final Duration BELIEVED_FOR = Duration.ofHours(1);

    private final PasswordCheck passwords;
    private final VerifiedCredentials verified;
    private final Set<String> asking = ConcurrentHashMap.newKeySet();

    WatcherCheck(PasswordCheck passwords, VerifiedCredentials verified) {
        this.passwords = passwords;
        this.verified = verified;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String password = asked.getCredentials() instanceof String typed ? typed : "";
        return verified.recall(name, password, BELIEVED_FOR)
                .<Authentication>map(account -> {
                    if (verified.recall(name, password).isEmpty() && asking.add(name)) {
                        Thread.ofVirtual().name("watcher-check").start(() -> askAgain(name, password));
                    }
                    return UsernamePasswordAuthenticationToken.authenticated(
                            account, null, AuthorityUtils.NO_AUTHORITIES);
                })
                .orElseGet(() -> passwords.authenticate(asked));
    }

    private void askAgain(String name, String password) {
        try {
            passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
        } catch (BadCredentialsException e) {
            verified.forget(name);
        } catch (RuntimeException e) {
            // Nobody can tell now; the next call asks again.
        } finally {
            asking.remove(name);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}

package org.redress.http.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Lets those in who watch the service, also while the database with the accounts is away: that is when they are needed.
 * Whoever was known a while ago is believed and asked about beside the call, so that no scrape waits for a connection. Only
 * a database that is away keeps this belief up: what it says, and what goes wrong otherwise, ends it. What watchers see is
 * about parts of the service and about nobody, and for those who work here.
 */
final class WatcherCheck implements AuthenticationProvider {
    /** Longer than most outages. */
    static final Duration BELIEVED_FOR = Duration.ofHours(1);

    /** What somebody is who works here; health names it as well, in {@code http-boundary.properties}. */
    static final String STAFF = "STAFF";

    private static final GrantedAuthority OF_STAFF = new SimpleGrantedAuthority(STAFF);

    private final PasswordCheck passwords;
    private final VerifiedCredentials verified;
    private final Standings standings;
    private final Set<String> asking = ConcurrentHashMap.newKeySet();

    WatcherCheck(PasswordCheck passwords, VerifiedCredentials verified, Standings standings) {
        this.passwords = passwords;
        this.verified = verified;
        this.standings = standings;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String password = asked.getCredentials() instanceof String typed ? typed : "";
        return recall(name, password).or(() -> look(asked)).orElseThrow(() -> new BadCredentialsException("closed"));
    }

    /** By what was known, which may be an hour ago; every few seconds somebody is sent to look whether it still is so. */
    private Optional<Authentication> recall(String name, String password) {
        return verified.recall(name, password, BELIEVED_FOR)
                .flatMap(account -> standings
                        .recall(account.tenant(), name, BELIEVED_FOR)
                        .filter(then -> then.allows(account))
                        .map(then -> {
                            if (isToBeAskedAgain(account, password) && asking.add(name)) {
                                Thread.ofVirtual().name("watcher-check").start(() -> askAgain(account, password));
                            }
                            return authenticated(account, new Proof.Password(), then);
                        }));
    }

    private boolean isToBeAskedAgain(SignedInAccount account, String password) {
        return verified.recall(account.name(), password).isEmpty()
                || standings
                        .recall(account.tenant(), account.name(), Standings.BELIEVED_FOR)
                        .isEmpty();
    }

    private void askAgain(SignedInAccount account, String password) {
        String name = account.name();
        try {
            // The standing first: it is cheap, and tells of another password although others wait for slow hashes.
            if (standingOf(account).filter(now -> now.allows(account)).isEmpty()) {
                verified.forget(name);
            } else {
                passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
            }
        } catch (AuthenticationServiceException away) {
            // Nobody can tell now; the next call asks again.
        } catch (RuntimeException refusedOrBug) {
            // The next call waits for the answer, and is told what is wrong.
            verified.forget(name);
        } finally {
            asking.remove(name);
        }
    }

    private Optional<Authentication> look(Authentication asked) {
        return passwords.authenticate(asked).getPrincipal() instanceof SignedInAccount account
                ? watcher(account, new Proof.Password())
                : Optional.empty();
    }

    /**
     * Somebody who has signed in, with what they may see; nobody when the account was closed in this moment.
     *
     * @throws AuthenticationServiceException when the database is away
     */
    Optional<Authentication> watcher(SignedInAccount account, Proof proof) {
        return standingOf(account).map(now -> authenticated(account, proof, now));
    }

    private Optional<Standing> standingOf(SignedInAccount account) {
        return LookUp.in(() -> standings.of(account.tenant(), account.name()));
    }

    private static Authentication authenticated(SignedInAccount account, Proof proof, Standing standing) {
        return standing.isStaff() ? proof.of(account, OF_STAFF) : proof.of(account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}

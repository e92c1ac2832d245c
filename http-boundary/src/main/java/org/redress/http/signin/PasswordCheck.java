package org.redress.http.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds out whether a name and a password belong together. An unknown name costs what a wrong password costs, and is
 * answered alike.
 */
final class PasswordCheck implements AuthenticationProvider {
    /** Slow hashes under way at once: all cores at most, so that a storm of sign-ins only makes sign-ins wait. */
    private static final int HASHES_MAX = Runtime.getRuntime().availableProcessors();

    /** How long to wait for a turn; then the caller is asked to come again. */
    static final Duration TURN_WITHIN = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(PasswordCheck.class);

    private final Accounts accounts;
    private final Standings standings;
    private final VerifiedCredentials verified;
    private final SignInBrake brake;
    private final PasswordEncoder hash;
    /** Made when somebody first signs in, not while the process starts; known and unknown names wait for it alike. */
    private final SingletonSupplier<String> hashOfNobody;

    private final Semaphore turns = new Semaphore(HASHES_MAX, true);

    PasswordCheck(
            Accounts accounts,
            Standings standings,
            VerifiedCredentials verified,
            SignInBrake brake,
            PasswordEncoder hash) {
        this.accounts = accounts;
        this.standings = standings;
        this.verified = verified;
        this.brake = brake;
        this.hash = hash;
        this.hashOfNobody = SingletonSupplier.of(() -> hash.encode(Passwords.generate()));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password = asked.getCredentials() instanceof String typed ? typed : "";
        return new Proof.Password().of(check(asked.getName(), password, asked.getDetails()));
    }

    /**
     * The account that the name and the password are of.
     *
     * @param from an {@link Origin}; anything else is this process itself, which nobody slows down
     * @throws BadCredentialsException when they do not belong together
     * @throws TooManyGuesses when it is too early for another guess from there
     * @throws AuthenticationServiceException when nobody can tell now
     */
    SignedInAccount check(String name, String password, @Nullable Object from) {
        return LookUp.in(() -> recall(name, password).or(() -> checkInTurn(name, password, from)))
                .orElseThrow(() -> new BadCredentialsException("Name and password do not belong together"));
    }

    /** The same, where it has to be found out although it may be known: as often as somebody says so, the slow hash is paid. */
    SignedInAccount checkAnew(String name, String password, Origin from) {
        verified.forget(name);
        return check(name, password, from);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<SignedInAccount> recall(String name, String password) {
        return verified.recall(name, password)
                .filter(account -> standings.allowing(account).isPresent());
    }

    /** Whoever waited looks again first: of many calls with the same credentials, one pays. */
    private Optional<SignedInAccount> checkInTurn(String name, String password, @Nullable Object from) {
        try {
            if (!turns.tryAcquire(TURN_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AuthenticationServiceException("Too many sign-ins at once");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("Stopping", stopping);
        }
        try {
            return recall(name, password).or(() -> checkBraked(name, password, from));
        } finally {
            turns.release();
        }
    }

    /** What was guessed while this one waited for its turn counts already. */
    private Optional<SignedInAccount> checkBraked(String name, String password, @Nullable Object from) {
        List<Counted> places = from instanceof Origin origin ? brake.countedFor(name, origin) : List.of();
        brake.requireNoWait(places);
        Optional<SignedInAccount> signedIn = match(name, password);
        if (signedIn.isPresent()) {
            brake.right(places);
        } else {
            brake.wrong(places);
        }
        return signedIn;
    }

    private Optional<SignedInAccount> match(String name, String password) {
        String nobody = hashOfNobody.obtain();
        Optional<Account> account = accounts.find(name);
        boolean right = hash.matches(
                Passwords.fits(password) ? password : "",
                account.map(Account::passwordHash).orElse(nobody));
        Optional<SignedInAccount> signedIn = account.filter(known -> right).map(Account::signedIn);
        signedIn.ifPresent(known -> verified.remember(known, password));
        // A name that is none may be anything that somebody typed into the wrong field.
        String known = account.map(Account::name).orElse("no account");
        LOG.info(right && account.isPresent() ? "Signed in with a password: {}" : "Wrong password: {}", known);
        return signedIn;
    }
}

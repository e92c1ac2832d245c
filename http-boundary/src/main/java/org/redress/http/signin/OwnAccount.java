package org.redress.http.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.redress.events.InvalidValue;
import org.redress.events.PersonId;
import org.redress.http.problem.InvalidInput;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** What people do about the account that they are signed in with. */
public final class OwnAccount {
    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final BrowserSessions sessions;
    private final KnownBrowsers browsers;
    private final ApiTokens tokens;
    private final ProofCheck proofs;

    OwnAccount(
            Accounts accounts,
            PasswordCheck passwords,
            BrowserSessions sessions,
            KnownBrowsers browsers,
            ApiTokens tokens,
            ProofCheck proofs) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.browsers = browsers;
        this.tokens = tokens;
        this.proofs = proofs;
    }

    /**
     * What somebody is told of the account that they are signed in with.
     *
     * @param fresh whether the sign-in is fresh enough for exports and for changes of roles
     * @param tokens the youngest first
     */
    public record Shown(String name, PersonId person, boolean fresh, List<ApiToken> tokens) {
        public Shown {
            tokens = List.copyOf(tokens);
        }
    }

    /** The account that the request is signed in with, to look at. */
    public Shown show(HttpServletRequest request) {
        SignedInAccount account = of(request);
        return new Shown(account.name(), account.person(), proofs.isFresh(request), tokens.of(account.name()));
    }

    /** The account that the request is signed in with. */
    static SignedInAccount of(HttpServletRequest request) {
        return (SignedInAccount) Objects.requireNonNull(authentication(request).getPrincipal());
    }

    /**
     * Shows once more who somebody is; their browser's session begins anew.
     *
     * @throws ProblemException 403 when the password is another one
     * @throws TooManyGuesses when it is too early for another guess
     */
    void signInAgain(String password, HttpServletRequest request, HttpServletResponse response) {
        check(password, request);
        beginAnew(of(request), request, response);
    }

    /**
     * Replaces the password. All that is signed in with the old one ends, but for the browser in which it is done.
     *
     * @throws ProblemException 403 when the current password is another one
     * @throws TooManyGuesses when it is too early for another guess
     * @throws InvalidInput when the new one has not the form, or is easily guessed
     */
    void changePassword(String current, String password, HttpServletRequest request, HttpServletResponse response) {
        SignedInAccount account = of(request);
        requireFit(password, account.name());
        check(current, request);
        accounts.changePassword(account.name(), password);
        accounts.find(account.name()).ifPresent(changed -> beginAnew(changed.signedIn(), request, response));
    }

    /** Ends whatever is signed in with the account anywhere, this browser included: sessions, tokens, known browsers. */
    void signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        String name = of(request).name();
        tokens.withdrawAll(name);
        browsers.forget(name);
        sessions.endAll(name);
        if (hasSession(request)) {
            SessionCookie.remove(request, response);
        }
    }

    private static void requireFit(String password, String account) {
        try {
            GuessablePasswords.refuse(password, account);
        } catch (InvalidValue unfit) {
            throw new InvalidInput("password", unfit);
        }
    }

    private void check(String password, HttpServletRequest request) {
        try {
            passwords.checkAnew(of(request).name(), password, Origin.of(request));
        } catch (BadCredentialsException wrong) {
            throw new ProblemException(ProblemKind.WRONG_PASSWORD.problem());
        }
    }

    private void beginAnew(SignedInAccount account, HttpServletRequest request, HttpServletResponse response) {
        if (hasSession(request)) {
            SessionCookie.read(request).ifPresent(sessions::end);
            SessionCookie.write(sessions.begin(account), request, response);
        }
    }

    private static boolean hasSession(HttpServletRequest request) {
        return authentication(request).getDetails() instanceof Proof.Session;
    }

    private static Authentication authentication(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication letIn) {
            return letIn;
        }
        throw new ProblemException(ProblemKind.SIGN_IN_REQUIRED.problem());
    }
}

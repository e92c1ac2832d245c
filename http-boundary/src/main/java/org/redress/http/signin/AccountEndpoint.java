package org.redress.http.signin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.lifecycle.input.ShortText;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account: the password, where it is signed in, and tokens for programs. Nobody reads or changes another's. */
@RestController
@RequestMapping(AccountEndpoint.ADDRESS)
@Tag(name = "account")
final class AccountEndpoint {
    static final String ADDRESS = "/api/account";

    /** Long enough not to be a nuisance, short enough that a forgotten one ends some day. */
    static final int TOKEN_DAYS_MAX = 365;

    private final OwnAccount own;
    private final ApiTokens tokens;

    AccountEndpoint(OwnAccount own, ApiTokens tokens) {
        this.own = own;
        this.tokens = tokens;
    }

    /** @param csrfToken what pages that are open must show from now on; null for a caller without a session */
    record SessionAnswer(@Nullable String csrfToken) {}

    record SignInAgain(TypedPassword password) {}

    record ChangePassword(TypedPassword current, TypedPassword password) {}

    record MakeToken(
            ShortText label,
            @Size(min = 1, max = 3) List<TokenScope> scopes,
            @Min(1) @Max(TOKEN_DAYS_MAX) int days) {
        MakeToken {
            scopes = List.copyOf(scopes);
        }
    }

    /** @param secret what the program sends as {@code Authorization: Bearer …}; shown this once */
    record TokenAnswer(ApiToken token, String secret) {}

    @Operation(summary = "The account that you are signed in with")
    @GetMapping
    OwnAccount.Shown show(HttpServletRequest request) {
        return own.show(request);
    }

    @Operation(summary = "Give the password once more, for what asks for a fresh sign-in")
    @PostMapping("/sign-in-again")
    @ForTokens({})
    SessionAnswer signInAgain(
            @RequestBody SignInAgain command, HttpServletRequest request, HttpServletResponse response) {
        own.signInAgain(command.password().value(), request, response);
        return sessionOf(request, response);
    }

    @Operation(summary = "Replace the password; what is signed in elsewhere with the old one ends")
    @PostMapping("/change-password")
    @ForTokens({})
    SessionAnswer changePassword(
            @RequestBody ChangePassword command, HttpServletRequest request, HttpServletResponse response) {
        own.changePassword(command.current().value(), command.password().value(), request, response);
        return sessionOf(request, response);
    }

    @Operation(summary = "End all sessions and tokens of the account, here and everywhere")
    @PostMapping("/sign-out-everywhere")
    @ForTokens({})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        own.signOutEverywhere(request, response);
    }

    @Operation(summary = "Make a token for a program; its secret is shown once")
    @PostMapping("/tokens")
    @FreshSignIn
    @ResponseStatus(HttpStatus.CREATED)
    TokenAnswer makeToken(@RequestBody MakeToken command, HttpServletRequest request) {
        ApiTokens.Made made = tokens.make(
                OwnAccount.of(request).name(),
                command.label().value(),
                Set.copyOf(command.scopes()),
                Duration.ofDays(command.days()));
        return new TokenAnswer(made.token(), made.secret().text());
    }

    @Operation(summary = "Withdraw a token; it counts nowhere any more")
    @DeleteMapping("/tokens/{id}")
    @ForTokens({})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawToken(@PathVariable UUID id, HttpServletRequest request) {
        if (!tokens.withdraw(OwnAccount.of(request).name(), id)) {
            throw new ProblemException(ProblemKind.NOT_FOUND.problem());
        }
    }

    private static SessionAnswer sessionOf(HttpServletRequest request, HttpServletResponse response) {
        return new SessionAnswer(SessionTokens.shown(request, response).orElse(null));
    }
}

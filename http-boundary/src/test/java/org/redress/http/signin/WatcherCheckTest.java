package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.redress.events.PersonId;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Who watches the service is known for an hour, whatever the database does. */
class WatcherCheckTest {
    private static final String PASSWORD = "correct horse battery";
    private static final SignedInAccount ANA =
            new SignedInAccount(SignInDatabase.TENANT, "ana", new PersonId("p-1"), 1);

    /** Bounds the wait for a question that is asked beside the call. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void who_was_known_within_the_hour_comes_in_while_the_accounts_cannot_be_read() {
        SignInDatabase away = SignInDatabase.away();
        away.verified.remember(ANA, PASSWORD);

        away.clock.pass(WatcherCheck.BELIEVED_FOR.minusMillis(1));
        assertThat(signIn(away, PASSWORD)).isEqualTo(ANA);

        away.clock.pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> signIn(away, PASSWORD)).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void a_wrong_password_does_not_profit_from_a_right_one() {
        SignInDatabase away = SignInDatabase.away();
        away.verified.remember(ANA, PASSWORD);

        assertThatThrownBy(() -> signIn(away, PASSWORD + "!")).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void a_closed_account_is_noticed_beside_the_next_call_after_a_minute() {
        SignInDatabase signIn = new SignInDatabase();
        signIn.accounts.create("ana", ANA.person(), PASSWORD);
        assertThat(signIn(signIn, PASSWORD)).isEqualTo(ANA);
        signIn.database.sql("delete from account").update();
        signIn.clock.pass(VerifiedCredentials.BELIEVED_FOR);

        assertThat(signIn(signIn, PASSWORD)).isEqualTo(ANA);

        awaitForgotten(signIn);
        assertThatThrownBy(() -> signIn(signIn, PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    private static void awaitForgotten(SignInDatabase signIn) {
        long giveUpAt = System.nanoTime() + SOON.toNanos();
        while (signIn.verified
                        .recall("ana", PASSWORD, WatcherCheck.BELIEVED_FOR)
                        .isPresent()
                && System.nanoTime() < giveUpAt) {
            Thread.onSpinWait();
        }
    }

    private static Object signIn(SignInDatabase signIn, String password) {
        return new WatcherCheck(signIn.check, signIn.verified)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated("ana", password))
                .getPrincipal();
    }
}

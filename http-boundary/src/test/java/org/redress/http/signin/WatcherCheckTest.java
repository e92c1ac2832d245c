package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who watches the service is known for an hour while the database is away, and for some seconds otherwise. */
class WatcherCheckTest {
    private static final String PASSWORD = "correct horse battery";
    private static final PersonId ANA = new PersonId("p-1");

    /** Bounds the wait for a question that is asked beside the call. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final SignInDatabase signIn = new SignInDatabase();
    private final WatcherCheck watchers = new WatcherCheck(signIn.check, signIn.verified, signIn.standings);

    @BeforeEach
    void ana_audits() {
        signIn.accounts.create("ana", ANA, PASSWORD);
        signIn.hold(ANA, Role.AUDITOR, "unit");
    }

    @Test
    void who_was_known_within_the_hour_comes_in_while_the_accounts_cannot_be_read() {
        signIn(PASSWORD);
        signIn.goAway();

        signIn.clock.pass(WatcherCheck.BELIEVED_FOR.minusMillis(1));
        assertThat(signIn(PASSWORD).getName()).isEqualTo("ana");
        assertThat(authorities(signIn(PASSWORD))).containsExactly(WatcherCheck.STAFF);

        signIn.clock.pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void a_wrong_password_does_not_profit_from_a_right_one() {
        signIn(PASSWORD);
        signIn.goAway();

        assertThatThrownBy(() -> signIn(PASSWORD + "!")).isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void a_closed_account_is_noticed_beside_the_next_call_after_some_seconds() {
        signIn(PASSWORD);
        signIn.database.sql("delete from account").update();
        signIn.clock.pass(Standings.BELIEVED_FOR);

        assertThat(signIn(PASSWORD).getName()).isEqualTo("ana");

        awaitForgotten();
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void another_password_that_another_node_set_is_noticed_so_too() {
        signIn(PASSWORD);
        signIn.database
                .sql("update account set password_version = password_version + 1, password_hash = ?")
                .param(signIn.hash.encode("another horse battery"))
                .update();
        signIn.clock.pass(Standings.BELIEVED_FOR);

        signIn(PASSWORD);

        awaitForgotten();
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void only_a_database_that_is_away_keeps_the_belief_up() {
        signIn(PASSWORD);
        signIn.database.sql("alter table account rename to mistaken").update();
        signIn.clock.pass(Standings.BELIEVED_FOR);

        signIn(PASSWORD);

        awaitForgotten();
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadSqlGrammarException.class);
    }

    @Test
    void a_look_beside_the_call_makes_the_hour_begin_anew() {
        signIn(PASSWORD);
        signIn.clock.pass(VerifiedCredentials.BELIEVED_FOR);
        signIn(PASSWORD);
        await().atMost(SOON).until(() -> signIn.verified.recall("ana", PASSWORD).isPresent());
        signIn.goAway();

        signIn.clock.pass(WatcherCheck.BELIEVED_FOR.minusMillis(1));
        assertThat(signIn(PASSWORD).getName()).isEqualTo("ana");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_who_works_here_is_staff(Role role) {
        PersonId bob = new PersonId("p-2");
        signIn.accounts.create("bob", bob, PASSWORD);
        signIn.hold(bob, role, "unit");

        assertThat(authorities(watchers.authenticate(asked("bob", PASSWORD)))).hasSize(role == Role.CUSTOMER ? 0 : 1);
    }

    @Test
    void who_holds_no_role_is_known_and_no_staff() {
        signIn.accounts.create("eve", new PersonId("p-3"), PASSWORD);

        assertThat(authorities(watchers.authenticate(asked("eve", PASSWORD)))).isEmpty();
    }

    private void awaitForgotten() {
        await().atMost(SOON)
                .until(() -> signIn.verified
                        .recall("ana", PASSWORD, WatcherCheck.BELIEVED_FOR)
                        .isEmpty());
    }

    private Authentication signIn(String password) {
        return watchers.authenticate(asked("ana", password));
    }

    private static Authentication asked(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }

    private static Iterable<String> authorities(Authentication known) {
        return known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}

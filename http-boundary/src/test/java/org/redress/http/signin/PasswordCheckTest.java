package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.events.InvalidValue;
import org.redress.events.PersonId;
import org.redress.http.LogOf;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** A name and a password belong together or not; finding out is slow once a minute. */
class PasswordCheckTest {
    private static final String PASSWORD = "correct horse battery";
    private final SignInDatabase signIn = new SignInDatabase();

    @BeforeEach
    void ana_has_an_account() {
        signIn.accounts.create("ana", new PersonId("p-1"), PASSWORD);
    }

    @Test
    void the_right_password_signs_in() {
        assertThat(signIn("ana", PASSWORD))
                .isEqualTo(new SignedInAccount(SignInDatabase.TENANT, "ana", new PersonId("p-1"), 1));
    }

    @ParameterizedTest
    @CsvSource({"ana, wrong horse battery", "ana, ''", "bob, correct horse battery", "'', ''"})
    void anything_else_is_refused_alike_at_the_same_cost(String name, String password) {
        assertThatThrownBy(() -> signIn(name, password))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("Name and password do not belong together");

        assertThat(signIn.hash.timesMatched()).isOne();
    }

    @Test
    void who_signs_in_and_who_does_not_is_on_record_without_what_was_typed() {
        try (LogOf log = new LogOf()) {
            signIn("ana", PASSWORD);
            assertThatThrownBy(() -> signIn("ana", "wrong horse battery")).isInstanceOf(BadCredentialsException.class);
            assertThatThrownBy(() -> signIn("typed into the wrong field", PASSWORD))
                    .isInstanceOf(BadCredentialsException.class);

            assertThat(log.lines())
                    .containsExactly(
                            "Signed in with a password: ana", "Wrong password: ana", "Wrong password: no account");
        }
    }

    @Test
    void while_the_accounts_cannot_be_read_nobody_is_refused() {
        PasswordCheck check = SignInDatabase.away().check;

        assertThatThrownBy(
                        () -> check.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("ana", PASSWORD)))
                .isInstanceOf(AuthenticationServiceException.class);
    }

    @Test
    void what_the_hash_would_cut_off_counts() {
        String longest = "x".repeat(Passwords.BYTES_MAX);
        signIn.accounts.create("eve", new PersonId("p-2"), longest);

        assertThat(signIn("eve", longest).name()).isEqualTo("eve");
        assertThatThrownBy(() -> signIn("eve", longest + "y")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void the_slow_hash_is_paid_once_a_minute() {
        signIn("ana", PASSWORD);
        signIn.clock.pass(VerifiedCredentials.BELIEVED_FOR.minusMillis(1));
        signIn("ana", PASSWORD);
        assertThat(signIn.hash.timesMatched()).isOne();

        signIn.clock.pass(Duration.ofMillis(1));
        signIn("ana", PASSWORD);
        assertThat(signIn.hash.timesMatched()).isEqualTo(2);
    }

    @Test
    void a_wrong_password_does_not_profit_from_a_right_one() {
        signIn("ana", PASSWORD);

        assertThatThrownBy(() -> signIn("ana", PASSWORD + "!")).isInstanceOf(BadCredentialsException.class);
        assertThat(signIn.hash.timesMatched()).isEqualTo(2);
    }

    @Test
    void as_many_accounts_are_remembered_as_there_is_room() {
        signIn("ana", PASSWORD);
        IntStream.range(1, VerifiedCredentials.ENTRIES_MAX).forEach(this::rememberAnother);
        assertThat(signIn.verified.recall("ana", PASSWORD)).isPresent();

        rememberAnother(0);
        assertThat(signIn.verified.recall("ana", PASSWORD)).isEmpty();
        assertThat(signIn.verified.recall("account-1", PASSWORD)).isPresent();
    }

    @Test
    void many_calls_at_once_pay_the_hash_at_most_once_per_core() throws Exception {
        Callable<SignedInAccount> call = () -> signIn("ana", PASSWORD);
        try (ExecutorService callers = Executors.newFixedThreadPool(20)) {
            List<Future<SignedInAccount>> answers = callers.invokeAll(Collections.nCopies(100, call));
            for (Future<SignedInAccount> answer : answers) {
                assertThat(answer.get().name()).isEqualTo("ana");
            }
        }

        assertThat(signIn.hash.timesMatched()).isBetween(1, Runtime.getRuntime().availableProcessors());
    }

    @Test
    void a_changed_password_counts_at_once() {
        signIn("ana", PASSWORD);
        signIn.accounts.changePassword("ana", "another horse battery");

        assertThatThrownBy(() -> signIn("ana", PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(signIn("ana", "another horse battery").passwordVersion()).isEqualTo(2);
    }

    @Test
    void a_password_changed_on_another_node_counts_after_seconds() {
        signIn("ana", PASSWORD);
        signIn("ana", PASSWORD);
        signIn.database
                .sql("update account set password_hash = ?, password_version = 2 where name = 'ana'")
                .param(signIn.hash.encode("another horse battery"))
                .update();

        signIn.clock.pass(Standings.BELIEVED_FOR);

        assertThatThrownBy(() -> signIn("ana", PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @ParameterizedTest
    @CsvSource({"11, false", "12, true", "72, true", "73, false"})
    void a_password_has_its_length(int characters, boolean fits) {
        String password = "x".repeat(characters);
        if (fits) {
            assertThat(signIn.accounts.changePassword("ana", password)).isTrue();
        } else {
            assertThatThrownBy(() -> signIn.accounts.changePassword("ana", password))
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void a_name_is_taken_once() {
        assertThat(signIn.accounts.create("ana", new PersonId("p-9"), "yet another horse"))
                .isFalse();
        assertThat(signIn("ana", PASSWORD).person()).isEqualTo(new PersonId("p-1"));
    }

    private SignedInAccount signIn(String name, String password) {
        return (SignedInAccount) signIn.check
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password))
                .getPrincipal();
    }

    private void rememberAnother(int number) {
        signIn.verified.remember(
                new SignedInAccount(SignInDatabase.TENANT, "account-" + number, new PersonId("p"), 1), PASSWORD);
    }
}

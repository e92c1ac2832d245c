package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.PersonId;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;

/** Guessing is slow where it comes from, and nobody else notices. */
class SignInBrakeTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Origin HOME = new Origin("192.0.2.1", Optional.empty());
    private static final Origin ELSEWHERE = new Origin("198.51.100.7", Optional.empty());
    private static final int FREE = SignInBrake.FOR_A_NAME.free();

    private SignInDatabase signIn = with(TestDatabase.H2);

    private static SignInDatabase with(TestDatabase kind) {
        SignInDatabase signIn = new SignInDatabase(kind);
        signIn.accounts.create("ana", new PersonId("p-1"), PASSWORD);
        return signIn;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void after_a_few_wrong_passwords_the_next_has_to_wait_twice_as_long_each_time(TestDatabase kind) {
        signIn = with(kind);
        guess(FREE, "ana", HOME);

        for (int seconds = 1; seconds < SignInBrake.FOR_A_NAME.waitMax().toSeconds(); seconds *= 2) {
            assertThat(waitOf("ana", HOME)).isEqualTo(seconds);
            signIn.clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(waitOf("ana", HOME)).isOne();
            signIn.clock.pass(Duration.ofMillis(1));
            guess(1, "ana", HOME);
        }
        assertThat(waitOf("ana", HOME))
                .isEqualTo(SignInBrake.FOR_A_NAME.waitMax().toSeconds());
    }

    @Test
    void while_it_waits_nobody_looks_at_a_password_not_even_at_the_right_one() {
        guess(FREE, "ana", HOME);
        int looked = signIn.hash.timesMatched();

        assertThatThrownBy(() -> signIn.check.check("ana", PASSWORD, HOME)).isInstanceOf(TooManyGuesses.class);

        assertThat(signIn.hash.timesMatched()).isEqualTo(looked);
        signIn.clock.pass(Duration.ofSeconds(1));
        assertThat(signIn.check.check("ana", PASSWORD, HOME).name()).isEqualTo("ana");
    }

    @Test
    void who_guesses_holds_up_nobody_elsewhere() {
        guess(FREE, "ana", HOME);

        assertThat(signIn.check.check("ana", PASSWORD, ELSEWHERE).name()).isEqualTo("ana");
    }

    @Test
    void who_guesses_from_the_same_network_holds_up_nobody_in_a_known_browser() {
        Origin known = knownBrowserOf("ana");
        guess(FREE, "ana", HOME);

        assertThat(signIn.check.check("ana", PASSWORD, known).name()).isEqualTo("ana");
        assertThat(waitOf("ana", HOME)).isOne(); // It says nothing about who guesses beside it.
    }

    @Test
    void a_known_browser_has_its_own_brake_and_is_known_for_its_own_account() {
        Origin known = knownBrowserOf("ana");
        signIn.accounts.create("bob", new PersonId("p-2"), PASSWORD);
        guess(FREE, "ana", known);
        assertThat(waitOf("ana", known)).isOne();

        guess(FREE, "bob", known);
        assertThat(waitOf("bob", HOME)).isOne();
    }

    @Test
    void a_browser_is_known_for_half_a_year_after_its_last_sign_in() {
        Origin known = knownBrowserOf("ana");
        SessionSecret browser = known.browser().orElseThrow();
        signIn.clock.pass(KnownBrowsers.KNOWN_FOR.minusMillis(1));
        assertThat(signIn.browsers.isKnown(browser, "ana")).isTrue();

        signIn.clock.pass(Duration.ofMillis(1));
        assertThat(signIn.browsers.isKnown(browser, "ana")).isFalse();
    }

    @Test
    void of_one_account_so_many_browsers_are_known() {
        SessionSecret first = knownBrowserOf("ana").browser().orElseThrow();
        IntStream.range(1, KnownBrowsers.PER_ACCOUNT_MAX).forEach(any -> {
            signIn.clock.pass(Duration.ofMinutes(1));
            knownBrowserOf("ana");
        });
        assertThat(signIn.browsers.isKnown(first, "ana")).isTrue();

        knownBrowserOf("ana");
        assertThat(signIn.browsers.isKnown(first, "ana")).isFalse();
    }

    @Test
    void the_right_password_forgives_what_was_mistyped() {
        guess(FREE - 1, "ana", HOME);
        signIn.check.check("ana", PASSWORD, HOME);
        signIn.verified.forget("ana");

        guess(FREE - 1, "ana", HOME);
        assertThat(signIn.check.check("ana", PASSWORD, HOME).name()).isEqualTo("ana");
    }

    @Test
    void many_names_from_one_network_are_slowed_whatever_one_of_them_knows() {
        IntStream.range(0, SignInBrake.FOR_A_NETWORK.free() - 1).forEach(at -> guess(1, "name" + at, HOME));
        signIn.check.check("ana", PASSWORD, HOME);
        assertThat(guess("one-more", HOME)).isInstanceOf(BadCredentialsException.class);

        assertThat(waitOf("another", HOME)).isOne();
        assertThat(guess("another", ELSEWHERE)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_network_waits_for_a_minute_at_most() {
        for (int at = 0; at < SignInBrake.FOR_A_NETWORK.free() + 20; at++) {
            assertThat(guess("name" + at, HOME)).isInstanceOf(BadCredentialsException.class);
            signIn.clock.pass(SignInBrake.FOR_A_NETWORK.waitMax());
        }
    }

    @Test
    void an_hour_later_all_is_forgotten_and_cleared_away() {
        guess(FREE, "ana", HOME);
        signIn.clock.pass(SignInBrake.FORGOTTEN_AFTER);

        guess(FREE - 1, "ana", HOME);
        assertThat(signIn.check.check("ana", PASSWORD, HOME).name()).isEqualTo("ana");
        signIn.clock.pass(SignInBrake.FORGOTTEN_AFTER);
        guess(1, "bob", ELSEWHERE);
        assertThat(signIn.database
                        .sql("select count(*) from wrong_password")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_was_typed_stands_nowhere() {
        guess(1, "a name typed into the wrong field", HOME);

        assertThat(signIn.database
                        .sql("select counted_for from wrong_password")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(key -> key.matches("[A-Za-z0-9_-]{43}"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
        "::1, 0000000000000000",
        "what a proxy says, what a proxy says",
        "not:an:address, not:an:address"
    })
    void a_network_is_what_one_place_is_given(String address, String network) {
        assertThat(Origin.networkOf(address)).isEqualTo(network);
    }

    /** A browser that somebody signed in with, now at {@link #HOME}. */
    private Origin knownBrowserOf(String name) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        signIn.browsers.remember(name, new MockHttpServletRequest(), response);
        return new Origin(
                HOME.network(),
                SessionSecret.of(response.getCookie(KnownBrowsers.COOKIE).getValue()));
    }

    private void guess(int times, String name, Origin from) {
        for (int time = 0; time < times; time++) {
            assertThat(guess(name, from)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Throwable guess(String name, Origin from) {
        return catchThrowable(() -> signIn.check.check(name, "wrong horse battery", from));
    }

    private long waitOf(String name, Origin from) {
        return ((TooManyGuesses) guess(name, from)).seconds();
    }
}

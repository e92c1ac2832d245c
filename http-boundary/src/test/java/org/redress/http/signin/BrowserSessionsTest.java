package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.PersonId;

/** Somebody stays signed in wherever the browser asks next, and no longer than is good. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class BrowserSessionsTest {
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final SignedInAccount ANA =
            new SignedInAccount(SignInDatabase.TENANT, "ana", new PersonId("p-1"), 1);

    private final SignInDatabase signIn;
    private final BrowserSessions here;
    private final BrowserSessions there;

    BrowserSessionsTest(TestDatabase kind) {
        signIn = new SignInDatabase(kind);
        here = signIn.sessions;
        there = signIn.sessionsOf(SignInDatabase.TENANT);
    }

    @BeforeEach
    void ana_has_an_account() {
        signIn.accounts.create("ana", ANA.person(), "correct horse battery");
    }

    @Test
    void who_signs_in_here_is_signed_in_there() {
        SessionSecret secret = here.begin(ANA);

        assertThat(there.find(secret).map(BrowserSession::account)).contains(ANA);
        assertThat(signIn.sessionsOf("another").find(secret)).isEmpty();
        assertThat(there.find(SessionSecret.random())).isEmpty();
    }

    @Test
    void who_changes_the_password_here_stays_signed_in_there() {
        there.find(here.begin(ANA)); // How the account stands is believed there from now on.

        signIn.accounts.changePassword("ana", "another horse battery");
        SignedInAccount changed = signIn.accounts.find("ana").orElseThrow().signedIn();
        SessionSecret secret = here.begin(changed);

        assertThat(there.find(secret).map(BrowserSession::account)).contains(changed);
    }

    @Test
    void who_signs_out_here_is_signed_out_there() {
        SessionSecret secret = here.begin(ANA);
        SessionSecret another = here.begin(ANA);
        assertThat(there.find(secret).map(BrowserSession::account)).contains(ANA);

        here.end(secret);

        assertThat(there.find(secret)).isEmpty();
        assertThat(there.hasTimedOut(secret)).isFalse();
        assertThat(there.find(another).map(BrowserSession::account)).contains(ANA);
    }

    @Test
    void a_pause_may_be_so_long() {
        SessionSecret secret = here.begin(ANA);
        signIn.clock.pass(BrowserSession.PAUSE_MAX.minus(A_MOMENT));
        assertThat(there.find(secret).map(BrowserSession::account)).contains(ANA);
        assertThat(there.hasTimedOut(secret)).isFalse();

        signIn.clock.pass(BrowserSession.PAUSE_MAX);
        assertThat(there.find(secret)).isEmpty();
        assertThat(there.hasTimedOut(secret)).isTrue();
    }

    @Test
    void a_page_that_was_left_open_does_not_end_the_pause() {
        SessionSecret secret = here.begin(ANA);
        signIn.clock.pass(BrowserSession.PAUSE_MAX.minus(A_MOMENT));
        assertThat(there.peek(secret).map(BrowserSession::account)).contains(ANA);

        signIn.clock.pass(A_MOMENT);
        assertThat(there.peek(secret)).isEmpty();
        assertThat(there.find(secret)).isEmpty();
    }

    @Test
    void the_longest_day_ends() {
        SessionSecret secret = here.begin(ANA);
        Instant end = signIn.clock.instant().plus(BrowserSession.LASTS_MAX);
        while (signIn.clock.instant().plusSeconds(600).isBefore(end)) {
            signIn.clock.pass(Duration.ofMinutes(10));
            assertThat(there.find(secret).map(BrowserSession::account)).contains(ANA);
        }
        signIn.clock.pass(Duration.between(signIn.clock.instant(), end).minus(A_MOMENT));
        assertThat(there.find(secret).map(BrowserSession::account)).contains(ANA);

        signIn.clock.pass(A_MOMENT);
        assertThat(there.find(secret)).isEmpty();
        assertThat(there.hasTimedOut(secret)).isTrue();
    }

    @Test
    void its_use_is_noted_once_a_minute() {
        SessionSecret secret = here.begin(ANA);
        Instant begun = signIn.clock.instant();

        signIn.clock.pass(BrowserSessions.SEEN_EVERY.minus(A_MOMENT));
        there.find(secret);
        assertThat(seenAt(secret)).isEqualTo(begun);

        signIn.clock.pass(A_MOMENT);
        there.find(secret);
        assertThat(seenAt(secret)).isEqualTo(begun.plus(BrowserSessions.SEEN_EVERY));
    }

    @Test
    void another_password_ends_it_everywhere() {
        SessionSecret secret = here.begin(ANA);
        assertThat(there.find(secret).map(BrowserSession::account)).contains(ANA);

        signIn.accounts.changePassword("ana", "another horse battery");

        assertThat(here.find(secret)).isEmpty();
        assertThat(there.find(secret)).isEmpty();
    }

    @Test
    void an_account_taken_away_ends_it_after_seconds() {
        SessionSecret secret = here.begin(ANA);
        assertThat(there.find(secret).map(BrowserSession::account)).contains(ANA);
        signIn.database.sql("delete from account where name = 'ana'").update();

        signIn.clock.pass(Standings.BELIEVED_FOR.minus(A_MOMENT));
        assertThat(there.find(secret).map(BrowserSession::account)).contains(ANA);

        signIn.clock.pass(A_MOMENT);
        assertThat(there.find(secret)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void an_account_has_so_many_and_the_one_not_used_for_longest_ends() {
        List<SessionSecret> first = IntStream.range(0, BrowserSessions.PER_ACCOUNT_MAX)
                .mapToObj(number -> begunAMinuteLater())
                .toList();
        there.find(first.getFirst());

        SessionSecret oneMore = begunAMinuteLater();

        assertThat(there.find(first.get(1))).isEmpty();
        assertThat(Stream.concat(first.stream(), Stream.of(oneMore))
                        .filter(secret -> there.find(secret).isPresent()))
                .hasSize(BrowserSessions.PER_ACCOUNT_MAX)
                .contains(first.getFirst(), oneMore);
    }

    @Test
    void who_signs_in_clears_away_what_is_long_over_bit_by_bit() {
        for (int number = 0; number <= BrowserSessions.CLEARED_MAX; number++) {
            here.begin(new SignedInAccount(SignInDatabase.TENANT, "account-" + number, new PersonId("p"), 1));
        }
        signIn.clock.pass(BrowserSession.LASTS_MAX.minus(A_MOMENT));
        here.begin(ANA);
        assertThat(rows()).isEqualTo(BrowserSessions.CLEARED_MAX + 2);

        signIn.clock.pass(A_MOMENT);
        here.begin(ANA);
        assertThat(rows()).isEqualTo(3);

        here.begin(ANA);
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void whoever_reads_the_table_cannot_sign_in_with_it() {
        SessionSecret secret = here.begin(ANA);

        String row = signIn.database
                .sql("select * from browser_session")
                .query()
                .singleRow()
                .toString();

        assertThat(row).contains(secret.id(), "ana").doesNotContain(secret.text(), secret.csrfToken());
        assertThat(SessionSecret.of(secret.id()).flatMap(there::find)).isEmpty();
    }

    private SessionSecret begunAMinuteLater() {
        signIn.clock.pass(BrowserSessions.SEEN_EVERY);
        return here.begin(ANA);
    }

    private Instant seenAt(SessionSecret secret) {
        return signIn.database
                .sql("select seen_at from browser_session where id = ?")
                .param(secret.id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private long rows() {
        return signIn.database
                .sql("select count(*) from browser_session")
                .query(Long.class)
                .single();
    }
}

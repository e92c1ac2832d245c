package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.PersonId;
import org.redress.http.problem.ProblemException;

/** A token stands for its person until it runs out or is withdrawn, and the database cannot tell it. */
class ApiTokensTest {
    private static final Duration DAY = Duration.ofDays(1);

    private SignInDatabase signIn = with(TestDatabase.H2);
    private ApiTokens there = signIn.tokensOfANode();

    private static SignInDatabase with(TestDatabase kind) {
        SignInDatabase signIn = new SignInDatabase(kind);
        signIn.accounts.create("ana", new PersonId("p-1"), "correct horse battery");
        return signIn;
    }

    @BeforeEach
    void nothing_is_remembered_yet() {
        there = signIn.tokensOfANode();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_token_lets_its_person_in_for_its_scopes_on_every_node(TestDatabase kind) {
        signIn = with(kind);
        TokenSecret secret = make(EnumSet.of(TokenScope.EXPORT, TokenScope.READ));

        assertThat(signIn.tokensOfANode().holder(secret)).hasValueSatisfying(holder -> {
            assertThat(holder.account().person()).isEqualTo(new PersonId("p-1"));
            assertThat(holder.scopes()).containsExactlyInAnyOrder(TokenScope.READ, TokenScope.EXPORT);
        });
        assertThat(there.holder(TokenSecret.random())).isEmpty();
    }

    @Test
    void it_counts_until_it_runs_out() {
        TokenSecret secret = make(Set.of(TokenScope.READ));
        signIn.clock.pass(DAY.minusMillis(1));
        assertThat(there.holder(secret)).isPresent();

        signIn.clock.pass(Duration.ofMillis(1));
        assertThat(there.holder(secret)).isEmpty();
        assertThat(signIn.tokens.of("ana")).hasSize(1);
    }

    @Test
    void withdrawn_it_counts_no_more_here_at_once_and_elsewhere_after_seconds() {
        TokenSecret secret = make(Set.of(TokenScope.READ));
        there.holder(secret);
        ApiToken token = signIn.tokens.of("ana").getFirst();

        assertThat(signIn.tokens.withdraw("bob", token.id())).isFalse();
        assertThat(signIn.tokens.withdraw("ana", token.id())).isTrue();

        assertThat(signIn.tokens.holder(secret)).isEmpty();
        signIn.clock.pass(ApiTokens.BELIEVED_FOR);
        assertThat(there.holder(secret)).isEmpty();
    }

    @Test
    void it_ends_with_its_account() {
        TokenSecret secret = make(Set.of(TokenScope.READ));
        signIn.database.sql("delete from account where name = 'ana'").update();

        assertThat(there.holder(secret)).isEmpty();
    }

    @Test
    void nobody_can_use_what_the_database_knows() {
        TokenSecret secret = make(Set.of(TokenScope.READ));

        String row = signIn.database
                .sql("select * from api_token")
                .query()
                .singleRow()
                .toString();
        assertThat(row)
                .contains(secret.hash())
                .doesNotContain(secret.text(), secret.secret().text());
        assertThat(TokenSecret.of("redress_" + secret.hash()).flatMap(there::holder))
                .isEmpty();
        assertThat(secret.toString()).isEqualTo("TokenSecret");
    }

    @Test
    void one_account_has_so_many() {
        IntStream.range(0, ApiTokens.PER_ACCOUNT_MAX).forEach(any -> make(Set.of(TokenScope.READ)));
        assertThatThrownBy(() -> make(Set.of(TokenScope.READ))).isInstanceOf(ProblemException.class);

        signIn.clock.pass(DAY.plus(ApiTokens.LISTED_AFTER));
        assertThat(make(Set.of(TokenScope.READ))).isNotNull();
        assertThat(signIn.tokens.of("ana")).hasSize(1);
    }

    @Test
    void its_person_sees_when_it_was_last_used_to_the_hour() {
        TokenSecret secret = make(Set.of(TokenScope.READ));
        assertThat(signIn.tokens.of("ana").getFirst().usedAt()).isNull();
        there.holder(secret);
        assertThat(signIn.tokens.of("ana").getFirst().usedAt()).isEqualTo(signIn.clock.instant());

        signIn.clock.pass(ApiTokens.USED_EVERY.minusMillis(1));
        there.holder(secret);
        assertThat(signIn.tokens.of("ana").getFirst().usedAt()).isBefore(signIn.clock.instant());
        signIn.clock.pass(Duration.ofMinutes(1));
        there.holder(secret);
        assertThat(signIn.tokens.of("ana").getFirst().usedAt()).isEqualTo(signIn.clock.instant());
    }

    @Test
    void what_cannot_be_a_token_asks_nobody() {
        for (String said : new String[] {"", "redress_", "redress_" + "x".repeat(42), "x".repeat(51)}) {
            assertThat(TokenSecret.of(said)).isEqualTo(Optional.empty());
        }
    }

    private TokenSecret make(Set<TokenScope> scopes) {
        return signIn.tokens.make("ana", "nightly report", scopes, DAY).secret();
    }
}

package org.redress.http.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.http.problem.ProblemException;
import org.redress.lifecycle.decision.Caller;
import org.redress.lifecycle.policy.Permissions;

/** In which role somebody asks, and which roles somebody has. */
class SignedInTest {
    private static final PersonId ANA = new PersonId("p-1");
    private static final UnitId DEALER = new UnitId("dealer-1");
    private static final Permissions PERMISSIONS =
            new Permissions(Map.of("close-complaint", Set.of(Role.DEALER_CAC_AGENT)));
    private static final SignedIn BOTH =
            new SignedIn("default", ANA, Map.of(Role.DEALER_CAC_AGENT, Set.of(DEALER), Role.HANDLER, Set.of(DEALER)));

    @Test
    void the_first_role_that_may_take_the_step_takes_it() {
        assertThat(BOTH.callerFor("close-complaint", PERMISSIONS, null))
                .isEqualTo(new Caller(ANA, Role.DEALER_CAC_AGENT, Set.of(DEALER)));
    }

    @Test
    void where_none_may_the_first_one_asks() {
        assertThat(BOTH.callerFor("reopen-complaint", PERMISSIONS, null).role()).isEqualTo(Role.HANDLER);
    }

    @Test
    void the_role_asked_for_asks_even_if_another_might() {
        assertThat(BOTH.callerFor("close-complaint", PERMISSIONS, Role.HANDLER).role())
                .isEqualTo(Role.HANDLER);
    }

    @Test
    void a_role_that_is_not_held_is_refused() {
        assertThatThrownBy(() -> BOTH.callerFor("close-complaint", PERMISSIONS, Role.AUDITOR))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problem().type()).hasToString("urn:redress:problem:role-not-held"));
    }

    @Test
    void nobody_asks_without_any_role() {
        SignedIn none = new SignedIn("default", ANA, Map.of());

        assertThatThrownBy(() -> none.callerFor("close-complaint", PERMISSIONS, null))
                .isInstanceOf(ProblemException.class);
        assertThat(none.holds(role -> true)).isFalse();
    }

    @Test
    void roles_held_are_seen_after_seconds_and_at_once_when_told() {
        SignInDatabase signIn = new SignInDatabase();
        signIn.accounts.create("ana", ANA, "correct horse battery");
        assertThat(rolesOf(signIn)).isEmpty();

        signIn.hold(ANA, Role.HANDLER, "dealer-1");
        signIn.clock.pass(Standings.BELIEVED_FOR.minusMillis(1));
        assertThat(rolesOf(signIn)).isEmpty();

        signIn.clock.pass(Duration.ofMillis(1));
        assertThat(rolesOf(signIn)).isEqualTo(Map.of(Role.HANDLER, Set.of(DEALER)));

        signIn.hold(ANA, Role.HANDLER, "dealer-2");
        signIn.standings.forgetAll();
        assertThat(rolesOf(signIn)).isEqualTo(Map.of(Role.HANDLER, Set.of(DEALER, new UnitId("dealer-2"))));
    }

    private static Map<Role, Set<UnitId>> rolesOf(SignInDatabase signIn) {
        return signIn.standings.of(SignInDatabase.TENANT, "ana").orElseThrow().roles();
    }
}

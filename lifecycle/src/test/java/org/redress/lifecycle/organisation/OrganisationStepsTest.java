package org.redress.lifecycle.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.lifecycle.organisation.OrganisationDecision.accept;
import static org.redress.lifecycle.organisation.OrganisationDecision.alreadySo;
import static org.redress.lifecycle.organisation.OrganisationDecision.refuse;
import static org.redress.lifecycle.organisation.OrganisationSteps.FOUND_UNIT;
import static org.redress.lifecycle.organisation.OrganisationSteps.GRANT_ROLE;
import static org.redress.lifecycle.organisation.OrganisationSteps.JOIN_PERSON;
import static org.redress.lifecycle.organisation.OrganisationSteps.REVOKE_ROLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.OrganisationEvent;
import org.redress.events.PersonId;
import org.redress.events.PersonJoined;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.RoleGranted;
import org.redress.events.RoleRevoked;
import org.redress.events.UnitFounded;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.lifecycle.input.ShortText;

class OrganisationStepsTest {
    private static final UnitId HEADQUARTERS = new UnitId("headquarters");
    private static final UnitId DEALER = new UnitId("dealer-1");
    private static final UnitId NOWHERE = new UnitId("nowhere");
    private static final PersonId ANA = new PersonId("ana");
    private static final PersonId BEN = new PersonId("ben");

    private static final UnitFounded HEADQUARTERS_FOUNDED =
            new UnitFounded(HEADQUARTERS, UnitKind.MANUFACTURER, "Headquarters", null);
    private static final UnitFounded DEALER_FOUNDED =
            new UnitFounded(DEALER, UnitKind.DEALER, "Dealer One", HEADQUARTERS);
    private static final PersonJoined ANA_JOINED = new PersonJoined(ANA, null);
    private static final PersonJoined BEN_JOINED = new PersonJoined(BEN, null);
    private static final RoleGranted ANA_IS_HANDLER = new RoleGranted(ANA, Role.HANDLER, HEADQUARTERS);
    private static final RoleGranted ANA_IS_ADMINISTRATOR = new RoleGranted(ANA, Role.ADMINISTRATOR, HEADQUARTERS);
    private static final RoleGranted BEN_IS_ADMINISTRATOR = new RoleGranted(BEN, Role.ADMINISTRATOR, HEADQUARTERS);

    @Test
    void the_first_unit_is_the_root_of_the_tree() {
        assertThat(decide(FOUND_UNIT, headquarters())).isEqualTo(accept(HEADQUARTERS_FOUNDED));
    }

    @Test
    void a_further_unit_stands_below_another() {
        assertThat(decide(FOUND_UNIT, dealer(HEADQUARTERS), HEADQUARTERS_FOUNDED))
                .isEqualTo(accept(DEALER_FOUNDED));
    }

    @Test
    void a_tree_has_one_root() {
        assertThat(decide(
                        FOUND_UNIT,
                        new FoundUnit(DEALER, UnitKind.DEALER, new ShortText("Dealer One"), null),
                        HEADQUARTERS_FOUNDED))
                .isEqualTo(refuse(OrganisationRefusal.PARENT_MISSING));
    }

    @Test
    void nothing_stands_below_a_unit_that_does_not_exist() {
        assertThat(decide(FOUND_UNIT, dealer(NOWHERE), HEADQUARTERS_FOUNDED))
                .isEqualTo(refuse(OrganisationRefusal.PARENT_UNKNOWN));
    }

    @Test
    void the_same_unit_founded_again_changes_nothing() {
        assertThat(decide(FOUND_UNIT, headquarters(), HEADQUARTERS_FOUNDED)).isEqualTo(alreadySo());
    }

    @Test
    void the_id_of_a_unit_is_not_given_to_another() {
        assertThat(decide(
                        FOUND_UNIT,
                        new FoundUnit(HEADQUARTERS, UnitKind.REGION, new ShortText("North"), null),
                        HEADQUARTERS_FOUNDED))
                .isEqualTo(refuse(OrganisationRefusal.UNIT_EXISTS));
    }

    @Test
    void a_person_joins_with_a_name_under_his_own_key() {
        assertThat(decide(JOIN_PERSON, new JoinPerson(ANA, new ShortText("Ana Silva"))))
                .isEqualTo(accept(new PersonJoined(ANA, new Personal.Plain(ANA, "Ana Silva"))));
    }

    @Test
    void a_person_joins_without_a_name() {
        assertThat(decide(JOIN_PERSON, new JoinPerson(ANA, null))).isEqualTo(accept(ANA_JOINED));
    }

    @Test
    void whoever_joined_has_joined() {
        assertThat(decide(JOIN_PERSON, new JoinPerson(ANA, null), ANA_JOINED)).isEqualTo(alreadySo());
    }

    @Test
    void a_second_name_is_refused_rather_than_dropped() {
        assertThat(decide(JOIN_PERSON, new JoinPerson(ANA, new ShortText("Ana Souza")), ANA_JOINED))
                .isEqualTo(refuse(OrganisationRefusal.PERSON_EXISTS));
    }

    @Test
    void a_person_gets_a_role_at_a_unit() {
        assertThat(decide(GRANT_ROLE, anaAsHandler(HEADQUARTERS), HEADQUARTERS_FOUNDED, ANA_JOINED))
                .isEqualTo(accept(ANA_IS_HANDLER));
    }

    @Test
    void a_stranger_gets_no_role() {
        assertThat(decide(GRANT_ROLE, anaAsHandler(HEADQUARTERS), HEADQUARTERS_FOUNDED))
                .isEqualTo(refuse(OrganisationRefusal.PERSON_UNKNOWN));
    }

    @Test
    void there_is_no_role_at_a_unit_that_does_not_exist() {
        assertThat(decide(GRANT_ROLE, anaAsHandler(NOWHERE), HEADQUARTERS_FOUNDED, ANA_JOINED))
                .isEqualTo(refuse(OrganisationRefusal.UNIT_UNKNOWN));
    }

    @Test
    void a_role_that_is_held_is_not_granted_again() {
        assertThat(decide(GRANT_ROLE, anaAsHandler(HEADQUARTERS), HEADQUARTERS_FOUNDED, ANA_JOINED, ANA_IS_HANDLER))
                .isEqualTo(alreadySo());
    }

    @Test
    void a_person_loses_a_role() {
        assertThat(decide(
                        REVOKE_ROLE,
                        new RevokeRole(ANA, Role.HANDLER, HEADQUARTERS),
                        HEADQUARTERS_FOUNDED,
                        ANA_JOINED,
                        ANA_IS_HANDLER))
                .isEqualTo(accept(new RoleRevoked(ANA, Role.HANDLER, HEADQUARTERS)));
    }

    @Test
    void a_stranger_has_no_role_to_lose() {
        assertThat(decide(REVOKE_ROLE, new RevokeRole(ANA, Role.HANDLER, HEADQUARTERS), HEADQUARTERS_FOUNDED))
                .isEqualTo(refuse(OrganisationRefusal.PERSON_UNKNOWN));
    }

    @Test
    void no_role_is_lost_at_a_unit_that_does_not_exist() {
        assertThat(decide(REVOKE_ROLE, new RevokeRole(ANA, Role.HANDLER, NOWHERE), HEADQUARTERS_FOUNDED, ANA_JOINED))
                .isEqualTo(refuse(OrganisationRefusal.UNIT_UNKNOWN));
    }

    @Test
    void a_role_that_is_not_held_is_not_revoked() {
        assertThat(decide(
                        REVOKE_ROLE,
                        new RevokeRole(ANA, Role.HANDLER, HEADQUARTERS),
                        HEADQUARTERS_FOUNDED,
                        ANA_JOINED,
                        ANA_IS_HANDLER,
                        new RoleRevoked(ANA, Role.HANDLER, HEADQUARTERS)))
                .isEqualTo(alreadySo());
    }

    @Test
    void the_last_administrator_stays() {
        assertThat(decide(
                        REVOKE_ROLE,
                        new RevokeRole(ANA, Role.ADMINISTRATOR, HEADQUARTERS),
                        HEADQUARTERS_FOUNDED,
                        ANA_JOINED,
                        ANA_IS_HANDLER,
                        ANA_IS_ADMINISTRATOR))
                .isEqualTo(refuse(OrganisationRefusal.LAST_ADMINISTRATOR));
    }

    @Test
    void one_of_two_administrators_may_go() {
        assertThat(decide(
                        REVOKE_ROLE,
                        new RevokeRole(ANA, Role.ADMINISTRATOR, HEADQUARTERS),
                        HEADQUARTERS_FOUNDED,
                        ANA_JOINED,
                        BEN_JOINED,
                        ANA_IS_ADMINISTRATOR,
                        BEN_IS_ADMINISTRATOR))
                .isEqualTo(accept(new RoleRevoked(ANA, Role.ADMINISTRATOR, HEADQUARTERS)));
    }

    @Test
    void who_is_no_administrator_cannot_be_the_last_one() {
        assertThat(decide(
                        REVOKE_ROLE,
                        new RevokeRole(BEN, Role.ADMINISTRATOR, HEADQUARTERS),
                        HEADQUARTERS_FOUNDED,
                        ANA_JOINED,
                        BEN_JOINED,
                        ANA_IS_ADMINISTRATOR))
                .isEqualTo(alreadySo());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void only_an_administrator_changes_the_organisation(Role role) {
        assertThat(FOUND_UNIT.decide(headquarters(), OrganisationState.INITIAL, role))
                .isEqualTo(refuse(OrganisationRefusal.ADMINISTRATOR_ONLY));
    }

    @Test
    void each_step_is_named_as_its_command_in_kebab_case() {
        assertThat(OrganisationSteps.ALL)
                .extracting(OrganisationStep::name)
                .containsExactly("found-unit", "join-person", "grant-role", "revoke-role");
    }

    private static <C> OrganisationDecision decide(OrganisationStep<C> step, C command, OrganisationEvent... history) {
        OrganisationState state = OrganisationState.INITIAL;
        for (OrganisationEvent event : history) {
            state = state.evolve(event);
        }
        return step.decide(command, state, Role.ADMINISTRATOR);
    }

    private static FoundUnit headquarters() {
        return new FoundUnit(HEADQUARTERS, UnitKind.MANUFACTURER, new ShortText("Headquarters"), null);
    }

    private static FoundUnit dealer(UnitId parent) {
        return new FoundUnit(DEALER, UnitKind.DEALER, new ShortText("Dealer One"), parent);
    }

    private static GrantRole anaAsHandler(UnitId unit) {
        return new GrantRole(ANA, Role.HANDLER, unit);
    }
}

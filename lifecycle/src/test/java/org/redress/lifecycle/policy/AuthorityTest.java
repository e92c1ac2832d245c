package org.redress.lifecycle.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Money;
import org.redress.events.RemedyKind;
import org.redress.events.Role;

/** What a role may offer alone (D-17, R-088, R-089, N-14): kinds as the sources state them, amounts as proposed. */
class AuthorityTest {
    private final Authority catalogue = Authority.ofCatalogue();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    HANDLER,            500,    50
                    GROUP_LEADER,       2000,   200
                    DEPARTMENT_MANAGER, 5000,   500
                    DEALER_CAC_AGENT,   2000,   200
                    CAC_AGENT,          5000,   500
                    REGIONAL_MANAGER,   50000,  5000
                    ENGINEER,           50000,  5000
                    GENERAL_MANAGER,    500000, 50000
                    """)
    void each_role_offers_up_to_its_limit_and_not_a_cent_more(Role role, String yuan, String elsewhere) {
        assertThat(covers(role, yuan, "CNY")).isTrue();
        assertThat(covers(role, yuan + ".01", "CNY")).isFalse();
        for (String currency : Set.of("USD", "EUR", "GBP")) {
            assertThat(covers(role, elsewhere, currency)).isTrue();
            assertThat(covers(role, elsewhere + ".01", currency)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_currency_that_the_policy_does_not_name_allows_nothing_but_what_is_free(Role role) {
        assertThat(covers(role, "0", "JPY")).isTrue();
        assertThat(covers(role, "1", "JPY")).isFalse();
        assertThat(catalogue.isMaximum(role, new Money("0", "JPY"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CUSTOMER", "SUPERVISOR", "AUDITOR", "IMPROVEMENT_TEAM", "ADMINISTRATOR"})
    void a_role_without_a_limit_offers_nothing_but_what_is_free(Role role) {
        assertThat(covers(role, "0", "CNY")).isTrue();
        assertThat(covers(role, "0.01", "CNY")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    RENTAL_CAR_FEE,    REGIONAL_MANAGER
                    TRANSPORT_SUBSIDY, REGIONAL_MANAGER
                    PARTS,             ENGINEER
                    WARRANTY_CLAIM,    ENGINEER
                    """)
    void some_kinds_are_one_roles_alone(RemedyKind kind, Role decides) {
        for (Role role : Role.values()) {
            assertThat(catalogue.covers(role, kind, new Money("0", "CNY"))).isEqualTo(role == decides);
        }
        assertThat(catalogue.covers(decides, kind, new Money("50000.01", "CNY")))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = RemedyKind.class,
            names = {"VEHICLE_RETURN", "VEHICLE_EXCHANGE"})
    void a_vehicle_is_nobodys_alone_to_take_back(RemedyKind kind) {
        for (Role role : Role.values()) {
            assertThat(catalogue.covers(role, kind, new Money("0", "CNY"))).isFalse();
        }
    }

    @Test
    void every_other_kind_is_anybodys() {
        for (RemedyKind kind : EnumSet.complementOf(EnumSet.of(
                RemedyKind.RENTAL_CAR_FEE,
                RemedyKind.TRANSPORT_SUBSIDY,
                RemedyKind.PARTS,
                RemedyKind.WARRANTY_CLAIM,
                RemedyKind.VEHICLE_RETURN,
                RemedyKind.VEHICLE_EXCHANGE))) {
            assertThat(catalogue.covers(Role.HANDLER, kind, new Money("1", "CNY")))
                    .isTrue();
        }
    }

    @Test
    void the_most_is_exactly_the_limit() {
        assertThat(catalogue.isMaximum(Role.HANDLER, new Money("500", "CNY"))).isTrue();
        assertThat(catalogue.isMaximum(Role.HANDLER, new Money("500.00", "CNY")))
                .isTrue();
        assertThat(catalogue.isMaximum(Role.HANDLER, new Money("499.99", "CNY")))
                .isFalse();
        assertThat(catalogue.isMaximum(Role.HANDLER, new Money("500.01", "CNY")))
                .isFalse();
        assertThat(catalogue.isMaximum(Role.AUDITOR, new Money("0", "CNY"))).isFalse();
    }

    private boolean covers(Role role, String amount, String currency) {
        return catalogue.covers(role, RemedyKind.COMPENSATION, new Money(amount, currency));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    500.01,    GROUP_LEADER
                    2000,      GROUP_LEADER
                    2000.01,   DEPARTMENT_MANAGER
                    5000,      DEPARTMENT_MANAGER
                    5000.01,   REGIONAL_MANAGER
                    50000,     REGIONAL_MANAGER
                    50000.01,  GENERAL_MANAGER
                    500000,    GENERAL_MANAGER
                    """)
    void the_first_up_the_ladder_who_may_spend_so_much_is_asked(String amount, Role granter) {
        assertThat(catalogue.grantersOf(RemedyKind.COMPENSATION, new Money(amount, "CNY")))
                .containsExactly(granter);
    }

    @Test
    void nobody_is_asked_for_what_nobody_may_spend() {
        assertThat(catalogue.grantersOf(RemedyKind.COMPENSATION, new Money("500000.01", "CNY")))
                .isEmpty();
        assertThat(catalogue.grantersOf(RemedyKind.COMPENSATION, new Money("1", "JPY")))
                .isEmpty();
        assertThat(catalogue.grantersOf(RemedyKind.VEHICLE_RETURN, new Money("500000.01", "CNY")))
                .isEmpty();
    }

    @Test
    void those_who_decide_a_kind_are_asked_whatever_it_costs_and_somebody_above_where_it_is_too_much() {
        assertThat(catalogue.grantersOf(RemedyKind.PARTS, new Money("0", "CNY")))
                .containsExactly(Role.ENGINEER);
        assertThat(catalogue.grantersOf(RemedyKind.VEHICLE_RETURN, new Money("50000", "CNY")))
                .containsExactlyInAnyOrder(Role.REGIONAL_MANAGER, Role.ENGINEER);
        assertThat(catalogue.grantersOf(RemedyKind.VEHICLE_RETURN, new Money("50000.01", "CNY")))
                .containsExactlyInAnyOrder(Role.REGIONAL_MANAGER, Role.ENGINEER, Role.GENERAL_MANAGER);
        assertThat(catalogue.grantersOf(RemedyKind.RENTAL_CAR_FEE, new Money("50000.01", "CNY")))
                .containsExactlyInAnyOrder(Role.REGIONAL_MANAGER, Role.GENERAL_MANAGER);
    }

    @ParameterizedTest
    @EnumSource(RemedyKind.class)
    void whoever_is_asked_may_take_the_step(RemedyKind kind) {
        for (String amount : List.of("0", "500.01", "2000.01", "5000.01", "50000.01")) {
            for (Role role : catalogue.grantersOf(kind, new Money(amount, "CNY"))) {
                assertThat(Permissions.ofCatalogue().allows("grant-authorization", role))
                        .isTrue();
                assertThat(Permissions.ofCatalogue().allows("refuse-authorization", role))
                        .isTrue();
            }
        }
    }
}

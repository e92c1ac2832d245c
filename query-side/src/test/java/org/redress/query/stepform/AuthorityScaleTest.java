package org.redress.query.stepform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Money;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.lifecycle.policy.Authority;

class AuthorityScaleTest {
    private static final Authority AUTHORITY = Authority.ofCatalogue();
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_scales_say_what_the_policy_says_at_each_limit_and_a_cent_beside_it(Role role) {
        List<AuthorityScale> scales = AuthorityScale.of(AUTHORITY, role);

        for (String currency : AuthorityScale.currencies(AUTHORITY)) {
            for (RemedyKind kind : RemedyKind.values()) {
                amounts(currency)
                        .forEach(amount -> assertThat(said(scales, kind, amount))
                                .as("%s %s %s", role, kind, amount)
                                .isEqualTo(meant(role, kind, amount)));
            }
        }
    }

    private record Deciders(boolean alone, Set<Role> granters) {}

    private static Deciders said(List<AuthorityScale> scales, RemedyKind kind, Money amount) {
        AuthorityScale.Mark mark = scales.stream()
                .filter(scale -> scale.currency().equals(amount.currency())
                        && scale.kinds().contains(kind))
                .findFirst()
                .orElseThrow()
                .marks()
                .stream()
                .filter(each -> each.upTo() == null || amount.value().compareTo(each.upTo()) <= 0)
                .findFirst()
                .orElseThrow();
        return new Deciders(mark.alone(), Set.copyOf(mark.granters()));
    }

    private static Deciders meant(Role role, RemedyKind kind, Money amount) {
        return AUTHORITY.covers(role, kind, amount)
                ? new Deciders(true, Set.of())
                : new Deciders(false, AUTHORITY.grantersOf(kind, amount));
    }

    private static Stream<Money> amounts(String currency) {
        return Stream.concat(
                        Stream.of(BigDecimal.ZERO, new BigDecimal("999999999")),
                        Arrays.stream(Role.values())
                                .flatMap(role ->
                                        Stream.ofNullable(AUTHORITY.limits().get(role)))
                                .flatMap(limits -> Stream.ofNullable(limits.get(currency)))
                                .flatMap(limit -> Stream.of(limit.subtract(CENT), limit, limit.add(CENT))))
                .map(amount -> new Money(amount.toPlainString(), currency));
    }
}

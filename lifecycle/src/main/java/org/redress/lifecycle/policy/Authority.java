package org.redress.lifecycle.policy;

import static org.redress.events.Role.CAC_AGENT;
import static org.redress.events.Role.DEALER_CAC_AGENT;
import static org.redress.events.Role.DEPARTMENT_MANAGER;
import static org.redress.events.Role.ENGINEER;
import static org.redress.events.Role.GENERAL_MANAGER;
import static org.redress.events.Role.GROUP_LEADER;
import static org.redress.events.Role.HANDLER;
import static org.redress.events.Role.REGIONAL_MANAGER;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.events.Money;
import org.redress.events.RemedyKind;
import org.redress.events.Role;

/**
 * What a role may offer a customer alone: which kinds of remedy, up to which amount.
 *
 * @param reserved kinds that only these roles decide, all of them together; any other kind is anybody's
 * @param limits the highest budget of one option, by role and ISO 4217 code
 * @see "requirements D-17, R-088, R-089, N-14"
 */
public record Authority(Map<RemedyKind, Set<Role>> reserved, Map<Role, Map<String, BigDecimal>> limits) {
    /** In this order somebody is looked for who may spend so much. Source: P-41. */
    private static final List<Role> CLIMB =
            List.of(GROUP_LEADER, DEPARTMENT_MANAGER, CAC_AGENT, REGIONAL_MANAGER, GENERAL_MANAGER);

    public Authority {
        reserved = Map.copyOf(reserved);
        limits = Map.copyOf(limits);
    }

    /** Whether this role may offer this without asking anybody. */
    public boolean covers(Role role, RemedyKind kind, Money budget) {
        return Set.of(role).containsAll(decidersOf(kind)) && isWithinLimit(role, budget);
    }

    /**
     * The roles that must each grant this: those that decide its kind and, where none of them may spend so much, the
     * first one up the ladder who may.
     *
     * @return empty where nobody may grant it
     */
    public Set<Role> grantersOf(RemedyKind kind, Money budget) {
        Set<Role> deciders = decidersOf(kind);
        if (deciders.stream().anyMatch(role -> isWithinLimit(role, budget))) {
            return deciders;
        }
        return CLIMB.stream()
                .filter(role -> isWithinLimit(role, budget))
                .findFirst()
                .map(role -> Stream.concat(deciders.stream(), Stream.of(role)).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** Whether this is the very most that the role may offer in its currency. Source: N-19. */
    public boolean isMaximum(Role role, Money budget) {
        BigDecimal limit = limit(role, budget.currency());
        return limit.signum() > 0 && budget.value().compareTo(limit) == 0;
    }

    private Set<Role> decidersOf(RemedyKind kind) {
        return reserved.getOrDefault(kind, Set.of());
    }

    private boolean isWithinLimit(Role role, Money budget) {
        return budget.value().compareTo(limit(role, budget.currency())) <= 0;
    }

    /** A currency that the policy does not name allows nothing but what is free. */
    private BigDecimal limit(Role role, String currency) {
        return limits.getOrDefault(role, Map.of()).getOrDefault(currency, BigDecimal.ZERO);
    }

    /** Kinds as the sources state them; the amounts are proposals, to be set by each organisation. */
    public static Authority ofCatalogue() {
        Map<RemedyKind, Set<Role>> reserved = new EnumMap<>(RemedyKind.class);
        reserved.put(RemedyKind.RENTAL_CAR_FEE, Set.of(REGIONAL_MANAGER));
        reserved.put(RemedyKind.TRANSPORT_SUBSIDY, Set.of(REGIONAL_MANAGER));
        reserved.put(RemedyKind.PARTS, Set.of(ENGINEER));
        reserved.put(RemedyKind.WARRANTY_CLAIM, Set.of(ENGINEER));
        reserved.put(RemedyKind.VEHICLE_RETURN, Set.of(REGIONAL_MANAGER, ENGINEER));
        reserved.put(RemedyKind.VEHICLE_EXCHANGE, Set.of(REGIONAL_MANAGER, ENGINEER));
        Map<Role, Map<String, BigDecimal>> limits = new EnumMap<>(Role.class);
        limits.put(HANDLER, amounts(500));
        limits.put(GROUP_LEADER, amounts(2_000));
        limits.put(DEPARTMENT_MANAGER, amounts(5_000));
        limits.put(DEALER_CAC_AGENT, amounts(2_000));
        limits.put(CAC_AGENT, amounts(5_000));
        limits.put(REGIONAL_MANAGER, amounts(50_000));
        limits.put(ENGINEER, amounts(50_000));
        limits.put(GENERAL_MANAGER, amounts(500_000));
        return new Authority(reserved, limits);
    }

    /** Proposed amounts in yuan, and a tenth of them in dollars, euros and pounds. */
    private static Map<String, BigDecimal> amounts(int yuan) {
        BigDecimal elsewhere = BigDecimal.valueOf(yuan / 10);
        return Map.of("CNY", BigDecimal.valueOf(yuan), "USD", elsewhere, "EUR", elsewhere, "GBP", elsewhere);
    }
}

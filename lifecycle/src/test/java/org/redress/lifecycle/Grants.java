package org.redress.lifecycle;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Money;
import org.redress.events.PersonId;
import org.redress.events.RemedyDrafted;
import org.redress.events.RemedyKind;
import org.redress.events.RemedyOption;
import org.redress.events.Role;

/** Who may give how much, told a second time from D-17 and A-07; and what was granted to whom, read from events alone. */
final class Grants {
    private static final Map<Role, Integer> YUAN_MAX = Map.of(
            Role.HANDLER, 500,
            Role.GROUP_LEADER, 2_000,
            Role.DEALER_CAC_AGENT, 2_000,
            Role.DEPARTMENT_MANAGER, 5_000,
            Role.CAC_AGENT, 5_000,
            Role.REGIONAL_MANAGER, 50_000,
            Role.ENGINEER, 50_000,
            Role.GENERAL_MANAGER, 500_000);

    /** Whoever can spend enough is looked for in this order. */
    private static final List<Role> UPWARDS = List.of(
            Role.GROUP_LEADER, Role.DEPARTMENT_MANAGER, Role.CAC_AGENT, Role.REGIONAL_MANAGER, Role.GENERAL_MANAGER);

    private final Map<String, RemedyDrafted> drafts = new HashMap<>();
    private final Map<String, Set<PersonId>> askers = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Map<Role, PersonId>> granted = new HashMap<>();

    void drafted(RemedyDrafted e) {
        drafts.put(e.draft(), e);
    }

    /** What was granted to an earlier request counts no more. */
    void requested(AuthorizationRequested e) {
        asked.add(e.draft());
        askers.computeIfAbsent(e.draft(), draft -> new HashSet<>()).add(e.requestedBy());
        granted.put(e.draft(), new EnumMap<>(Role.class));
    }

    /** Whether this grant is one that the draft waits for, by somebody who has never asked for it. */
    boolean granted(AuthorizationGranted e) {
        RemedyDrafted draft = drafts.get(e.draft());
        boolean fits = asked.contains(e.draft())
                && required(draft.kind(), draft.budget()).contains(e.as())
                && !askers.get(e.draft()).contains(e.grantedBy());
        return fits && granted.get(e.draft()).put(e.as(), e.grantedBy()) == null;
    }

    void refused(AuthorizationRefused e) {
        asked.remove(e.draft());
    }

    /** Whether somebody still has to answer. */
    boolean isPending() {
        return asked.stream().anyMatch(Predicate.not(this::isAnswered));
    }

    /**
     * Whether this may be offered in this role: alone, or because all who must have granted it. A draft that was put before
     * nobody gives no more than one has alone.
     */
    boolean allow(RemedyOption option, Role by) {
        if (option.draft() == null) {
            return mayAlone(option, by);
        }
        RemedyDrafted draft = drafts.get(option.draft());
        if (draft == null) {
            return false;
        }
        return askers.containsKey(option.draft()) ? isGranted(draft, option) : mayAlone(option, by);
    }

    private static boolean mayAlone(RemedyOption option, Role by) {
        return Set.of(by).containsAll(deciders(option.kind())) && isWithin(by, option.budget());
    }

    private boolean isGranted(RemedyDrafted draft, RemedyOption option) {
        return asked.contains(draft.draft())
                && isAnswered(draft.draft())
                && draft.kind() == option.kind()
                && draft.budget().currency().equals(option.budget().currency())
                && draft.budget().value().compareTo(option.budget().value()) >= 0;
    }

    private boolean isAnswered(String id) {
        RemedyDrafted draft = drafts.get(id);
        return granted.get(id).keySet().containsAll(required(draft.kind(), draft.budget()));
    }

    private static Set<Role> required(RemedyKind kind, Money budget) {
        Set<Role> all = new TreeSet<>(deciders(kind));
        if (all.stream().noneMatch(role -> isWithin(role, budget))) {
            Optional<Role> payer =
                    UPWARDS.stream().filter(role -> isWithin(role, budget)).findFirst();
            all.add(payer.orElseThrow());
        }
        return all;
    }

    private static Set<Role> deciders(RemedyKind kind) {
        return switch (kind) {
            case RENTAL_CAR_FEE, TRANSPORT_SUBSIDY -> Set.of(Role.REGIONAL_MANAGER);
            case PARTS, WARRANTY_CLAIM -> Set.of(Role.ENGINEER);
            case VEHICLE_RETURN, VEHICLE_EXCHANGE -> Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER);
            case EXPLANATION,
                    APOLOGY,
                    REPAIR,
                    REPLACEMENT,
                    COMPENSATION,
                    GOODWILL_SURPRISE,
                    ALTERNATIVE,
                    DECLINED_WITH_REASON,
                    SERVICE_COMMITMENT -> Set.of();
        };
    }

    private static boolean isWithin(Role role, Money budget) {
        int yuanMax = YUAN_MAX.getOrDefault(role, 0);
        int max = budget.currency().equals("CNY") ? yuanMax : yuanMax / 10;
        return budget.value().compareTo(BigDecimal.valueOf(max)) <= 0;
    }
}

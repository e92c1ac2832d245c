package org.redress.query.stepform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Money;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.lifecycle.policy.Authority;

/**
 * Who decides about a remedy in one currency, amount by amount, as one role sees it: a page can tell it while an amount
 * is typed, without knowing the rule.
 *
 * @param kinds of remedy that are decided alike
 * @param marks lowest amount first; the last one is for everything above
 */
public record AuthorityScale(String currency, List<RemedyKind> kinds, List<Mark> marks) {
    /** The smallest step above a limit in any of the currencies. */
    private static final BigDecimal ABOVE = new BigDecimal("0.01");

    public AuthorityScale {
        kinds = List.copyOf(kinds);
        marks = List.copyOf(marks);
    }

    /**
     * What holds up to an amount.
     *
     * @param upTo inclusive; null for whatever is above all limits
     * @param alone whether the role may offer it without asking
     * @param granters who must each grant it otherwise; none where nobody may
     */
    public record Mark(@Nullable BigDecimal upTo, boolean alone, List<Role> granters) {
        public Mark {
            granters = List.copyOf(granters);
        }

        private boolean saysTheSameAs(Mark other) {
            return alone == other.alone && granters.equals(other.granters);
        }
    }

    /** All scales of this authority for one role, in every currency that it names. */
    public static List<AuthorityScale> of(Authority authority, Role role) {
        return currencies(authority).stream()
                .flatMap(currency -> byKinds(authority, role, currency))
                .toList();
    }

    /** The currencies that an amount can be offered in. */
    public static List<String> currencies(Authority authority) {
        return authority.limits().values().stream()
                .flatMap(limits -> limits.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<AuthorityScale> byKinds(Authority authority, Role role, String currency) {
        Map<List<Mark>, List<RemedyKind>> kindsByMarks = new LinkedHashMap<>();
        Arrays.stream(RemedyKind.values())
                .forEach(kind -> kindsByMarks
                        .computeIfAbsent(marks(authority, role, currency, kind), marks -> new ArrayList<>())
                        .add(kind));
        return kindsByMarks.entrySet().stream()
                .map(entry -> new AuthorityScale(currency, entry.getValue(), entry.getKey()));
    }

    private static List<Mark> marks(Authority authority, Role role, String currency, RemedyKind kind) {
        List<Mark> marks = new ArrayList<>();
        Set<BigDecimal> limits = limits(authority, currency);
        for (BigDecimal limit : limits) {
            add(marks, mark(authority, role, kind, new Money(limit.toPlainString(), currency), limit));
        }
        BigDecimal highest = limits.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        add(marks, mark(authority, role, kind, new Money(highest.add(ABOVE).toPlainString(), currency), null));
        return List.copyOf(marks);
    }

    /** A limit that changes nothing for this role and kind is left out. */
    private static void add(List<Mark> marks, Mark next) {
        if (!marks.isEmpty() && marks.getLast().saysTheSameAs(next)) {
            marks.removeLast();
        }
        marks.add(next);
    }

    private static Mark mark(Authority authority, Role role, RemedyKind kind, Money amount, @Nullable BigDecimal upTo) {
        boolean alone = authority.covers(role, kind, amount);
        return new Mark(
                upTo,
                alone,
                alone
                        ? List.of()
                        : authority.grantersOf(kind, amount).stream().sorted().toList());
    }

    /** Every amount at which an answer may change, lowest first; what is free is one of them. */
    private static Set<BigDecimal> limits(Authority authority, String currency) {
        return Stream.concat(
                        Stream.of(BigDecimal.ZERO),
                        authority.limits().values().stream().flatMap(limits -> Stream.ofNullable(limits.get(currency))))
                .sorted()
                .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
    }
}

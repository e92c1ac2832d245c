package org.redress.query.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.events.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the overview, all of it at one moment of the view, so that its numbers agree with each other. */
final class OverviewReading {
    private final JdbcOverview rows;
    private final ZoneId zone;
    private final TransactionTemplate atOneMoment;

    OverviewReading(JdbcOverview rows, ZoneId zone, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.zone = zone;
        this.atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        atOneMoment.setReadOnly(true);
    }

    /** The overview for a reader in these roles. */
    Overview of(Collection<Role> roles, Group.By by, Instant now) {
        return Objects.requireNonNull(atOneMoment.execute(status -> read(roles, by, now)));
    }

    /** Which day it is in the zone in which days are told. */
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Overview read(Collection<Role> roles, Group.By by, Instant now) {
        LocalDate today = dayOf(now);
        List<List<Waiting>> matters = Stream.of(Matter.Kind.values())
                .map(kind -> rows.matters(kind, roles, now, Overview.MATTERS_OF_A_KIND_MAX + 1))
                .toList();
        List<Group> groups = rows.groups(by, Overview.GROUPS_MAX + 1);
        return new Overview(
                figures(today),
                matters.stream()
                        .flatMap(kind -> kind.stream().limit(Overview.MATTERS_OF_A_KIND_MAX))
                        .toList(),
                matters.stream().anyMatch(kind -> kind.size() > Overview.MATTERS_OF_A_KIND_MAX),
                groups.subList(0, Math.min(groups.size(), Overview.GROUPS_MAX)),
                groups.size() > Overview.GROUPS_MAX,
                Trend.of(rows.receivedPerDay(Trend.begin(today), today.plusDays(1)), rows.first(), today));
    }

    private Figures figures(LocalDate today) {
        Counts now = rows.now();
        Optional<JdbcOverview.LevelCount> highest = rows.levelMax();
        return new Figures(
                now.open(),
                rows.openFromBefore(Overview.agedBefore(today)),
                now.escalated(),
                now.emergencies(),
                now.waiting(),
                rows.unowned(),
                rows.oldest().orElse(null),
                highest.map(JdbcOverview.LevelCount::level).orElse(0),
                highest.map(JdbcOverview.LevelCount::open).orElse(0L));
    }
}

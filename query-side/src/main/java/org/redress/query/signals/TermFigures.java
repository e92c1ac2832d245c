package org.redress.query.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.LogFilter.Condition;
import org.redress.analytics.mining.MinedLog;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.analytics.store.Asking;
import org.redress.analytics.terms.NewTerms;
import org.redress.http.problem.InvalidInput;
import org.redress.query.reading.Words;
import org.redress.query.replica.MinableLogs;

/** Finds words that are new in what customers write. */
final class TermFigures {
    /** Recent complaints whose narratives are read, those that came last. */
    static final int RECENT_MAX = 1_000;

    /** Earlier complaints whose narratives are read, those that came last: with more an answer takes several seconds. */
    static final int EARLIER_MAX = 3_000;

    /** Days that are recent, at most: longer ago nothing is new. */
    static final int DAYS_MAX = 366;

    private final MinableLogs logs;
    private final Narratives narratives;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which days begin */
    TermFigures(MinableLogs logs, Narratives narratives, Clock clock, ZoneId zone) {
        this.logs = logs;
        this.narratives = narratives;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Compares what reached us in some days with what did before.
     *
     * @param cases of which the narratives are compared
     * @param days how many
     * @param until the last of them; null is the last on which a case began
     */
    FoundTerms terms(LogFilter cases, int days, @Nullable LocalDate until, Words words) {
        try {
            return logs.ask(MinableLogs.OWN, asking -> terms(asking, cases, days, until, words));
        } catch (UnknownAttribute unknown) {
            throw new InvalidInput("attribute", "is not one that the log has");
        }
    }

    private FoundTerms terms(Asking asking, LogFilter cases, int days, @Nullable LocalDate until, Words words) {
        MinedLog mined = new MinedLog(asking);
        LocalDate last = until == null ? lastDay(mined, cases) : until;
        LocalDate first = last.minusDays(days - 1L);
        List<String> recent = mined.latest(began(cases, first, last.plusDays(1)), RECENT_MAX);
        List<String> earlier = mined.latest(began(cases, LocalDate.EPOCH, first), EARLIER_MAX);
        return new FoundTerms(
                asking.position(),
                first,
                last,
                NewTerms.among(narratives.of(recent, words), narratives.of(earlier, words)));
    }

    /** Of those that are not in the future. */
    private LocalDate lastDay(MinedLog mined, LogFilter cases) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return mined.lastBeginning(began(cases, LocalDate.EPOCH, today.plusDays(1)))
                .map(last -> LocalDate.ofInstant(last, zone))
                .orElse(today);
    }

    private LogFilter began(LogFilter cases, LocalDate from, LocalDate before) {
        List<Condition> conditions = new ArrayList<>(cases.conditions());
        conditions.add(new Condition.Began(
                from.atStartOfDay(zone).toInstant(), before.atStartOfDay(zone).toInstant()));
        return new LogFilter(conditions);
    }
}

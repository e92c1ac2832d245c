package org.redress.query.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.http.problem.InvalidInput;

/**
 * What a figure counts of its selection, so that its cases can be listed; the names are those of the figures.
 *
 * @param openOn open at the end of this day, and so old then
 * @param start both milestones known well enough for the unit, and so many units apart at least
 * @param endFrom the end was passed between this day and {@code endBefore}
 * @param closedInRound closed after so many reopenings
 * @param reopenedAfterRound closed after so many reopenings, and opened again
 * @param key with such a key; with {@code windowDays} a repetition within them
 * @param undatedWork nobody knows when work began or ended
 */
record Narrowing(
        @Nullable LocalDate openOn,
        @Nullable AgeClass age,
        @Nullable Milestone start,
        @Nullable Milestone end,
        @Nullable Unit measuredIn,
        @Nullable Long longerThan,
        @Nullable LocalDate endFrom,
        @Nullable LocalDate endBefore,
        @Nullable Boolean hasDueDate,
        @Nullable Instant overdueAt,
        @Nullable Long closedInRound,
        @Nullable Long reopenedAfterRound,
        @Nullable RepeatKind key,
        @Nullable Long windowDays,
        @Nullable Dimension sameToo,
        @Nullable Boolean undatedWork) {

    private static final String WORKED_ON = """
            exists (select 1
                              from statistics_interval i
                             where i.tenant = c.tenant and i.complaint = c.complaint and %s)""";

    private static final String REOPENED = """
            exists (select 1
                              from statistics_interval i
                              join statistics_interval n
                                on n.tenant = i.tenant and n.complaint = i.complaint and n.ordinal = i.ordinal + 1
                             where i.tenant = c.tenant and i.complaint = c.complaint and i.ended = 'CLOSED'
                               and i.round = :reopenedAfterRound)""";

    /** Adds the conditions. */
    void narrow(SelectedCases cases, Selection selection, ZoneId zone) {
        open(cases);
        elapsed(cases);
        due(cases, zone);
        rounds(cases);
        repeated(cases, selection);
    }

    private void open(SelectedCases cases) {
        if (age != null && openOn == null) {
            throw new InvalidInput("openOn", "must say on which day the cases were so old");
        }
        if (openOn != null) {
            Map<String, Object> parameters = new HashMap<>(Map.of("on", openOn));
            StringBuilder condition = new StringBuilder(JdbcBacklog.OPEN);
            if (age != null) {
                condition.append(" and i.received_on <= :latest");
                parameters.put("latest", age.latest(openOn));
                LocalDate earliest = age.earliest(openOn);
                if (earliest != null) {
                    condition.append(" and i.received_on >= :earliest");
                    parameters.put("earliest", earliest);
                }
            }
            cases.and(WORKED_ON.formatted(condition), parameters);
        }
        if (Boolean.TRUE.equals(undatedWork)) {
            cases.and(WORKED_ON.formatted("(i.opened_on is null or i.ended_on is null)"), Map.of());
        }
    }

    private void elapsed(SelectedCases cases) {
        if (Stream.of(start, end, measuredIn, longerThan, endFrom, endBefore).allMatch(Objects::isNull)) {
            return;
        }
        if (start == null || end == null) {
            throw new InvalidInput(start == null ? "start" : "end", "must say between which milestones");
        }
        Elapsed elapsed = new Elapsed(start, end, Objects.requireNonNullElse(measuredIn, Unit.HOURS));
        cases.and(elapsed.isKnown(), Map.of());
        if (longerThan != null) {
            cases.and(elapsed.expression() + " > :longerThan", Map.of("longerThan", longerThan));
        }
        if (endFrom != null) {
            cases.and(end.day() + " >= :endFrom", Map.of("endFrom", endFrom));
        }
        if (endBefore != null) {
            cases.and(end.day() + " < :endBefore", Map.of("endBefore", endBefore));
        }
    }

    private void due(SelectedCases cases, ZoneId zone) {
        if (Boolean.TRUE.equals(hasDueDate)) {
            cases.and(Due.EXISTS, Map.of());
        }
        if (overdueAt != null) {
            cases.and(Due.OVERDUE, Due.at(overdueAt, zone));
        }
    }

    private void rounds(SelectedCases cases) {
        if (closedInRound != null) {
            cases.and(
                    WORKED_ON.formatted("i.ended = 'CLOSED' and i.round = :closedInRound"),
                    Map.of("closedInRound", closedInRound));
        }
        if (reopenedAfterRound != null) {
            cases.and(REOPENED, Map.of("reopenedAfterRound", reopenedAfterRound));
        }
    }

    private void repeated(SelectedCases cases, Selection selection) {
        if (key == null) {
            if (windowDays != null || sameToo != null) {
                throw new InvalidInput("key", "must say by what repetitions are told");
            }
            return;
        }
        String repeats = windowDays == null
                ? ""
                : " and "
                        + new RepeatQuestion(selection, key, RepeatQuestion.window(windowDays), sameToo).isRepetition();
        cases.and("""
            exists (select 1
                              from statistics_repeat_key k
                             where k.tenant = c.tenant and k.complaint = c.complaint and k.kind = :kind%s)""".formatted(repeats), Map.of("kind", key.name()));
    }
}

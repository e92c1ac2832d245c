package org.redress.analytics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes what came in into the tables. One way for a first load of millions and for the next handful: cases that were
 * known before are arranged anew together with what is added to them, and only what is added is written.
 *
 * <p>Cases are arranged without their attributes, which are many and wide: those are looked up by their place afterwards.
 */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
final class Absorption {
    private static final String TOUCHED = """
            create temp table touched as
            select i.id,
                   k.kase is null as fresh,
                   coalesce(
                       k.kase,
                       (select coalesce(max(kase), 0) from kase)
                           + row_number() over (order by k.kase is not null, i.place))::integer as kase
              from (select id, min(place) as place from incoming group by id) i
              left join kase k on k.id = i.id
            """;

    /** Told at: the last place up to here at which anything was told of the case as a whole. */
    private static final String ARRANGED = """
            create temp table arranged as
            select *,
                   row_number() over (partition by kase, activity order by ordinal) = 1 as first_of_activity,
                   row_number() over (partition by kase, previous, activity order by ordinal) = 1 as first_of_move
              from (select kase, place, activity, happened, offset_minutes, resource, known,
                           (row_number() over w - 1)::integer as ordinal,
                           coalesce(lag(activity) over w, 0) as previous,
                           lag(happened) over w as before,
                           lag(resource) over w as handed_by,
                           lead(activity) over w is null as last,
                           last_value(case when tells then place end ignore nulls) over w as told_at
                      from (%2$s)
                    window w as (
                        partition by kase order by %1$s rows between unbounded preceding and current row))
            """;

    private static final String ADDED = """
            select t.kase, i.place, i.activity, i.happened, i.offset_minutes, i.resource, false as known, %1$s as tells
              from incoming i join touched t on t.id = i.id
            """;

    private static final String KNOWN = """
            union all
            select e.kase, e.place, e.activity, e.happened, e.offset_minutes, e.resource, true as known, true as tells
              from event e join touched t on t.kase = e.kase
             where not t.fresh
            """;

    /** What is known of a case where anything is told of it: what is known stays known until it changes. */
    private static final String STATES = """
            create temp table state as
            select place%1$s
              from (select t.kase, i.place, i.happened%2$s
                      from incoming i join touched t on t.id = i.id
                     where %3$s
                    %4$s)
            window w as (partition by kase order by %5$s rows between unbounded preceding and current row)
            """;

    private static final String KNOWN_STATES = """
            union all
            select e.kase, e.place, e.happened%1$s
              from event e join touched t on t.kase = e.kase
             where not t.fresh
            """;

    private static final String EVENTS = """
            insert into event
                (kase, ordinal, place, activity, previous, happened, offset_minutes, wait,
                 first_of_activity, first_of_move, resource, handed_by%1$s)
            select a.kase, a.ordinal, a.place, a.activity, a.previous, a.happened, a.offset_minutes,
                   a.happened - a.before, a.first_of_activity, a.first_of_move, a.resource, a.handed_by%2$s
              from arranged a%3$s
             where not a.known
             order by a.kase, a.ordinal
            """;

    private static final String WAYS = """
            create temp table way as
            select kase,
                   list(activity::usmallint order by ordinal) as path,
                   count(*)::integer as events,
                   min(happened) as began,
                   max(happened) as ended
              from arranged
             group by kase
            """;

    private static final String VARIANTS = """
            insert into variant
            select ((select coalesce(max(variant), 0) from variant) + row_number() over (order by first))::integer, path
              from (select path, min(kase) as first from way w anti join variant v on v.path = w.path group by path)
            """;

    /** As they were, until they are written again. */
    private static final String BEFORE = """
            create temp table kase_before as
            select * from kase where kase in (select kase from touched where not fresh)
            """;

    private static final String CASES = """
            insert into kase
                (kase, id, events, began, ended, took, first_activity, last_activity, variant%1$s)
            select t.kase, t.id, w.events, w.began, w.ended, w.ended - w.began, w.path[1], w.path[-1], v.variant%2$s
              from touched t
              join way w on w.kase = t.kase
              join variant v on v.path = w.path%3$s
             order by t.kase
            """;

    private final Statement statement;
    private final Order order;
    private final List<Attribute> ofCases;
    private final List<Attribute> ofEvents;
    private final List<Attribute> carried;

    Absorption(Statement statement, Order order, List<Attribute> attributes) {
        this.statement = statement;
        this.order = order;
        this.ofCases = of(attributes, Attribute.Level.CASE);
        this.ofEvents = of(attributes, Attribute.Level.EVENT);
        this.carried = of(attributes, Attribute.Level.CASE_AS_OF_EVENT);
    }

    private static List<Attribute> of(List<Attribute> attributes, Attribute.Level level) {
        return attributes.stream()
                .filter(attribute -> attribute.level() == level)
                .toList();
    }

    /** To be run inside a transaction. */
    void run() throws SQLException {
        statement.execute(TOUCHED);
        boolean knowsAny = knowsAny();
        statement.execute(ARRANGED.formatted(order.columns(), ADDED.formatted(tells()) + (knowsAny ? KNOWN : "")));
        if (!carried.isEmpty()) {
            statement.execute(states(knowsAny));
        }
        statement.execute(events());
        statement.execute(WAYS);
        statement.execute(VARIANTS);
        statement.execute(BEFORE);
        statement.execute("delete from kase where kase in (select kase from kase_before)");
        statement.execute(cases());
        for (String table : List.of("kase_before", "way", "state", "arranged", "touched")) {
            statement.execute("drop table if exists temp." + table);
        }
    }

    private boolean knowsAny() throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from touched where not fresh")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    /** Whether what came in tells anything of the case as a whole. */
    private String tells() {
        return carried.isEmpty()
                ? "false"
                : carried.stream()
                        .map(attribute -> "i." + attribute.eventColumn() + " is not null")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String states(boolean knowsAny) {
        return STATES.formatted(
                columns(
                        carried,
                        attribute -> "last_value(%1$s ignore nulls) over w as %1$s".formatted(attribute.eventColumn())),
                columns(carried, attribute -> "i." + attribute.eventColumn()),
                tells(),
                knowsAny ? KNOWN_STATES.formatted(columns(carried, attribute -> "e." + attribute.eventColumn())) : "",
                order.columns());
    }

    private String events() {
        return EVENTS.formatted(
                columns(ofEvents, Attribute::eventColumn) + columns(carried, Attribute::eventColumn),
                columns(ofEvents, attribute -> "i." + attribute.eventColumn())
                        + columns(carried, attribute -> "s." + attribute.eventColumn()),
                (ofEvents.isEmpty() ? "" : "\n  join incoming i on i.place = a.place")
                        + (carried.isEmpty() ? "" : "\n  left join state s on s.place = a.told_at"));
    }

    /** What is told of cases only comes with them, or came before; what was known at the last event comes from there. */
    private String cases() {
        return CASES.formatted(
                columns(ofCases, Attribute::caseColumn) + columns(carried, Attribute::caseColumn),
                columns(ofCases, attribute -> "coalesce(c.%1$s, b.%1$s)".formatted(attribute.caseColumn()))
                        + columns(carried, attribute -> "s." + attribute.eventColumn()),
                (ofCases.isEmpty()
                                ? ""
                                : "\n  left join incoming_case c on c.id = t.id\n  left join kase_before b on b.kase = t.kase")
                        + (carried.isEmpty()
                                ? ""
                                : "\n  join arranged a on a.kase = t.kase and a.last\n  left join state s on s.place = a.told_at"));
    }

    private static String columns(List<Attribute> attributes, Function<Attribute, String> column) {
        return attributes.stream()
                .map(attribute -> ", " + column.apply(attribute))
                .collect(Collectors.joining());
    }
}

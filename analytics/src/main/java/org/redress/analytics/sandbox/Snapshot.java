package org.redress.analytics.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.redress.analytics.store.Asking;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.store.StoreUnusable;

/**
 * Writes what analysts may ask into a file of its own: events, cases and their ways in readable columns. A case has a
 * number in place of its id, a person who worked on it a name like {@code handler-001}; both stay the same from one
 * snapshot of a log to the next, because they count in the order of the log. What becomes of the other attributes is
 * the caller's to say: a text that nobody has looked at stays behind.
 */
public final class Snapshot {
    private static final String HANDLERS = """
            create temp table handler as
            select person, 'handler-' || lpad((row_number() over (order by min(place)))::varchar, 3, '0') as name
              from (select resource as person, 2 * place as place from event{attributes})
             where person <> ''
             group by person
            """;

    /** Who is named by an event comes behind who acted in it. */
    private static final String NAMED = " union all select {column}, 2 * place + 1 from event";

    private static final String ATTRIBUTES = "{attributes}";

    private static final String EVENTS = """
            create table snapshot.events as
            select e.kase as case_number,
                   e.ordinal + 1 as step,
                   a.name as activity,
                   p.name as previous_activity,
                   make_timestamptz(e.happened) as happened_at,
                   e.offset_minutes,
                   e.wait / 1e6 as waited_seconds,
                   e.first_of_activity,
                   h.name as handler,
                   b.name as handed_over_by{attributes}
              from event e
              join activity a on a.code = e.activity
              left join activity p on p.code = e.previous
              left join handler h on h.person = e.resource
              left join handler b on b.person = e.handed_by
             order by e.kase, e.ordinal
            """;

    private static final String CASES = """
            create table snapshot.cases as
            select k.kase as case_number,
                   k.events,
                   make_timestamptz(k.began) as began_at,
                   make_timestamptz(k.ended) as ended_at,
                   k.took / 1e6 as took_seconds,
                   f.name as first_activity,
                   l.name as last_activity,
                   k.variant{attributes}
              from kase k
              join activity f on f.code = k.first_activity
              join activity l on l.code = k.last_activity
             order by k.kase
            """;

    private static final String VARIANTS = """
            create table snapshot.variants as
            select v.variant,
                   count(k.kase) as cases,
                   (select list(a.name order by w.at)
                      from (select unnest(v.path) as code, generate_subscripts(v.path, 1) as at) w
                      join activity a on a.code = w.code) as activities
              from variant v
              left join kase k on k.variant = v.variant
             group by v.variant, v.path
             order by v.variant
            """;

    private static final Set<String> EVENT_COLUMNS = Set.of(
            "case_number",
            "step",
            "activity",
            "previous_activity",
            "happened_at",
            "offset_minutes",
            "waited_seconds",
            "first_of_activity",
            "handler",
            "handed_over_by");
    private static final Set<String> CASE_COLUMNS = Set.of(
            "case_number",
            "events",
            "began_at",
            "ended_at",
            "took_seconds",
            "first_activity",
            "last_activity",
            "variant");

    private Snapshot() {}

    /**
     * Writes the log as it is now.
     *
     * @param asking closed by the caller, who asks nothing else with it
     * @param file replaced when it is whole, so that who has the old one open keeps it
     * @return the position of the log that the snapshot shows
     */
    public static long write(Asking asking, Path file, Function<Attribute, Telling> telling) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(unfinished);
        Connection connection = asking.connection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            // The other database belongs to the whole store, not to this connection: it must be let go.
            statement.execute(
                    "attach '%s' as snapshot".formatted(unfinished.toString().replace("'", "''")));
            long position;
            try {
                connection.setAutoCommit(false);
                position = copy(asking, statement, telling);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                statement.execute("detach snapshot");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return position;
        } catch (SQLException | StoreUnusable e) {
            Files.deleteIfExists(unfinished);
            throw new IOException("The snapshot for analysts cannot be written.", e);
        }
    }

    /** In one transaction: the log grows meanwhile. */
    private static long copy(Asking asking, Statement statement, Function<Attribute, Telling> telling)
            throws SQLException {
        List<Attribute> attributes = asking.attributes();
        statement.execute(HANDLERS.replace(
                ATTRIBUTES,
                attributes.stream()
                        .filter(each -> each.level().ofEvent() && telling.apply(each) == Telling.PSEUDONYM)
                        .map(each -> NAMED.replace("{column}", each.eventColumn()))
                        .collect(Collectors.joining())));
        String ofEvents = columns(attributes, each -> each.level().ofEvent(), "e", telling, EVENT_COLUMNS);
        String ofCases = columns(attributes, each -> each.level().ofCase(), "k", telling, CASE_COLUMNS);
        statement.execute(EVENTS.replace(ATTRIBUTES, ofEvents));
        statement.execute(CASES.replace(ATTRIBUTES, ofCases));
        statement.execute(VARIANTS);
        return asking.position();
    }

    private static String columns(
            List<Attribute> attributes,
            Predicate<Attribute> which,
            String table,
            Function<Attribute, Telling> telling,
            Set<String> columns) {
        Set<String> taken = new HashSet<>(columns);
        StringBuilder told = new StringBuilder();
        for (Attribute attribute : attributes.stream().filter(which).toList()) {
            String column = table + "." + (table.equals("e") ? attribute.eventColumn() : attribute.caseColumn());
            String value = switch (telling.apply(attribute)) {
                case AS_IT_IS -> "nullif(" + column + ", '')";
                case PSEUDONYM -> "(select name from handler where person = " + column + ")";
                case NOT -> "";
            };
            if (!value.isEmpty()) {
                told.append(", ").append(value).append(" as \"");
                told.append(columnName(attribute.name(), taken)).append('"');
            }
        }
        return told.toString();
    }

    /** Words and underscores, so that it needs no quotes; a name that is taken gets a number. */
    static String columnName(String attribute, Set<String> taken) {
        String plain = attribute
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2")
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .toLowerCase(Locale.ROOT);
        String name = plain.isEmpty() ? "attribute" : plain;
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }
}

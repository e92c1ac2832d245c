package org.redress.analytics.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a store: first events and cases are told, in the order of the log, then {@link #absorb} takes them in, all
 * at once with the position that they reach. What was told and not taken in is gone with the writer.
 */
public final class LogWriter implements AutoCloseable {
    /** Names that can be told apart; a log with more of them names something else than activities. */
    public static final int ACTIVITIES_MAX = 60_000;

    private final Path file;
    private final DuckDBConnection connection;
    private final Map<String, Integer> activities = new HashMap<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final Order order;
    private final Incoming incoming;

    LogWriter(Path file, DuckDBConnection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select code, name from activity")) {
                while (row.next()) {
                    activities.put(row.getString("name"), row.getInt("code"));
                }
            }
            try (ResultSet row = statement.executeQuery("select code, name, level from attribute order by code")) {
                while (row.next()) {
                    attributes.add(new Attribute(
                            row.getInt("code"),
                            row.getString("name"),
                            Attribute.Level.valueOf(row.getString("level"))));
                }
            }
            try (ResultSet row = statement.executeQuery("select value from fact where name = '" + Facts.ORDER + "'")) {
                row.next();
                order = Order.valueOf(row.getString(1));
            }
        }
        incoming = new Incoming(connection, attributes);
    }

    /** The attribute of this name and level; from now on there is one. */
    public Attribute attribute(String name, Attribute.Level level) {
        for (Attribute known : attributes) {
            if (known.name().equals(name) && known.level() == level) {
                return known;
            }
        }
        Attribute attribute = new Attribute(attributes.size() + 1, name, level);
        try {
            incoming.widen(attribute);
            add(attribute);
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
        attributes.add(attribute);
        return attribute;
    }

    private void add(Attribute attribute) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into attribute values (?, ?, ?)")) {
            if (attribute.level().ofEvent()) {
                statement.execute("alter table event add column " + attribute.eventColumn() + " varchar");
            }
            if (attribute.level().ofCase()) {
                statement.execute("alter table kase add column " + attribute.caseColumn() + " varchar");
            }
            insert.setInt(1, attribute.code());
            insert.setString(2, attribute.name());
            insert.setString(3, attribute.level().name());
            insert.execute();
        }
    }

    /** How many activities the log has so far. */
    public int activities() {
        return activities.size();
    }

    /**
     * Tells one event.
     *
     * @param row with the values of those attributes that events have, in the order of their codes
     */
    public void add(EventRow row) {
        try {
            incoming.add(
                    row.caseId(),
                    row.place(),
                    activities.computeIfAbsent(row.activity(), this::code),
                    micros(row.happened()),
                    row.offsetMinutes(),
                    row.resource(),
                    row.values());
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }

    private static @Nullable Long micros(@Nullable Instant happened) {
        return happened == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, happened);
    }

    private int code(String activity) {
        if (activities.size() >= ACTIVITIES_MAX) {
            throw new TooManyActivities(ACTIVITIES_MAX);
        }
        return activities.size() + 1;
    }

    /**
     * Tells what a case says as a whole.
     *
     * @param values of those attributes that only cases have, in the order of their codes
     */
    public void addCase(String id, List<@Nullable String> values) {
        try {
            incoming.add(id, values);
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }

    /**
     * Takes in what was told, all of it or nothing.
     *
     * @param position of the log up to which the store then knows
     */
    public void absorb(long position) {
        try {
            incoming.flush();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                nameActivities();
                new Absorption(statement, order, attributes).run();
                statement.execute("update fact set value = '%d' where name = '%s'".formatted(position, Facts.POSITION));
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            incoming.forget();
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }

    /** Keeps something about the log itself, in the place of what was kept under that name; at once. */
    public void remember(String name, String value) {
        try (PreparedStatement forget = connection.prepareStatement("delete from fact where name = ?");
                PreparedStatement keep = connection.prepareStatement("insert into fact values (?, ?)")) {
            forget.setString(1, name);
            forget.execute();
            keep.setString(1, name);
            keep.setString(2, value);
            keep.execute();
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }

    private void nameActivities() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into activity select ?, ? where ? not in (select code from activity)")) {
            for (Map.Entry<String, Integer> activity : activities.entrySet()) {
                insert.setInt(1, activity.getValue());
                insert.setString(2, activity.getKey());
                insert.setInt(3, activity.getValue());
                insert.execute();
            }
        }
    }

    @Override
    public void close() {
        try {
            incoming.flush();
            connection.close();
        } catch (SQLException failed) {
            throw new StoreUnusable(file, failed);
        }
    }
}

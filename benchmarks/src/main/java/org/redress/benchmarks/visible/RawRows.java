package org.redress.benchmarks.visible;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.redress.benchmarks.load.Measurement;
import org.redress.benchmarks.machine.Refused;
import org.redress.benchmarks.postgres.Database;

/** Rows that are there before their writer is answered: what the watch reports of them is its own delay. */
public final class RawRows {
    private static final String TABLE = "raw_row";

    private final Database database;
    private final double perSecond;

    /** @param perSecond a pace at which the database has nothing to do */
    public RawRows(Database database, double perSecond) {
        this.database = database;
        this.perSecond = perSecond;
        database.update("create table " + TABLE
                + " (tenant varchar(64) not null, complaint varchar(64) not null, primary key (tenant, complaint))");
    }

    /** One round. */
    public Measurement run(Duration duration) {
        try (RowWatch watch = new RowWatch(database, TABLE);
                Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into " + TABLE + " (tenant, complaint) values ('default', ?)")) {
            long begun = System.nanoTime();
            long betweenNanos = Math.round(1e9 / perSecond);
            for (long due = begun; due < begun + duration.toNanos(); due += betweenNanos) {
                LockSupport.parkNanos(due - System.nanoTime());
                String complaint = UUID.randomUUID().toString();
                insert.setString(1, complaint);
                insert.executeUpdate();
                watch.expect(complaint);
            }
            return Measurement.of(watch.delays(), duration);
        } catch (SQLException e) {
            throw new Refused("cannot insert", e);
        }
    }
}

package org.redress.benchmarks.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.benchmarks.load.Measurement;
import org.redress.benchmarks.machine.Command;
import org.redress.benchmarks.machine.Refused;

/** The raw limit: durable inserts of one row each by PostgreSQL's own load generator. */
public final class Pgbench {
    /** Threads of the load generator; the machines used here have two cores. */
    private static final int THREADS_MAX = 2;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern MEAN = Pattern.compile("latency average = ([0-9.]+) ms");

    private final String program;
    private final RawTable table;
    private long inserted;

    Pgbench(String program, RawTable table) {
        this.program = program;
        this.table = table;
    }

    /** Inserts as fast as it can. */
    public Measurement run(int clients, Duration duration) {
        Database database = table.database();
        String report = Command.run(
                List.of(
                        program,
                        "--no-vacuum",
                        "--client=" + clients,
                        "--jobs=" + Math.min(clients, THREADS_MAX),
                        "--protocol=prepared",
                        "--time=" + Math.max(1, duration.toSeconds()),
                        "--file=" + table.script(),
                        "--define=payload=" + "x".repeat(table.row().payloadBytes()),
                        "--define=metadata=" + "x".repeat(table.row().metadataBytes()),
                        "--host=" + database.host(),
                        "--port=" + database.port(),
                        "--username=" + database.user(),
                        database.name()),
                Map.of("PGPASSWORD", database.password()));
        inserted += Math.round(number(COUNT, report));
        return Measurement.ofRate(
                Math.round(number(COUNT, report)),
                number(RATE, report),
                Duration.ofNanos(Math.round(number(MEAN, report) * 1e6)));
    }

    /** Refuses figures of inserts that are not there. */
    public void check() {
        if (table.rows() != inserted) {
            throw new Refused("pgbench reported " + inserted + " inserts, and " + table.rows() + " rows are there");
        }
    }

    private static double number(Pattern pattern, String report) {
        Matcher found = pattern.matcher(report);
        if (!found.find()) {
            throw new Refused("pgbench said something else: " + report);
        }
        return Double.parseDouble(found.group(1));
    }
}

package org.redress.benchmarks;

import org.redress.benchmarks.postgres.Pgbench;
import org.redress.benchmarks.postgres.RawTable;
import org.redress.benchmarks.postgres.RowSize;

/** What PostgreSQL alone makes of rows like ours. */
record RawInserts(Pgbench pgbench) implements Service {
    static RawInserts into(Bench bench, RowSize row) {
        RawTable table = RawTable.create(bench.postgres().create("raw"), row, bench.folder());
        return new RawInserts(bench.postgres().pgbench(table));
    }

    @Override
    public void check() {
        pgbench.check();
    }

    /** It runs only for as long as a round. */
    @Override
    public void close() {}
}

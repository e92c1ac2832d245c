package org.redress.benchmarks;

import org.redress.benchmarks.load.HttpCallers;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.postgres.RowSize;
import org.redress.benchmarks.program.Worker;
import org.redress.benchmarks.stock.StockWorker;

/** Axon with an engine of its own, on PostgreSQL, called over HTTP and inside its JVM. */
record StockAxon(String engine, Worker worker, HttpCallers callers) implements Service {
    static StockAxon onJpa(Bench bench, RowSize row) {
        return start(bench, Benchmark.STOCK_JPA, "JPA", row);
    }

    static StockAxon onJdbc(Bench bench, RowSize row) {
        return start(bench, Benchmark.STOCK_JDBC, "JDBC", row);
    }

    private static StockAxon start(Bench bench, String role, String engine, RowSize row) {
        Database database = bench.postgres().create(role.replace('-', '_'));
        Worker worker = bench.worker(role, role, StockWorker.settings(database, row));
        return new StockAxon(engine, worker, StockWorker.callers(worker.port()));
    }

    @Override
    public void check() {
        Kept.check("stock " + engine, callers.received() + worker.answered(), worker.number(Kept.STOCK));
    }

    @Override
    public void close() {
        worker.close();
    }
}

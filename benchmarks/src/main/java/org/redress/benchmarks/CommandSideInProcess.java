package org.redress.benchmarks;

import java.util.List;
import org.redress.benchmarks.program.Worker;

/** The command side's own door, called inside its JVM. */
record CommandSideInProcess(Worker worker) implements Service {
    static CommandSideInProcess onPostgres(Bench bench) {
        List<String> settings = bench.postgres().create("in_process").settings();
        return start(bench, "in-process-postgresql", settings);
    }

    /** On H2 as a newcomer has it: the data folder's own. */
    static CommandSideInProcess onH2(Bench bench, String name) {
        return start(bench, name, List.of());
    }

    private static CommandSideInProcess start(Bench bench, String name, List<String> database) {
        List<String> settings = new java.util.ArrayList<>(database);
        settings.add("--redress.data-folder=" + bench.folder().resolve(name));
        settings.add("--redress.sample=false");
        return new CommandSideInProcess(bench.worker(Benchmark.COMMAND_SIDE, name, settings));
    }

    @Override
    public void check() {
        Kept.check("complaints in process", worker.answered(), worker.number(Kept.RECEIVED));
    }

    @Override
    public void close() {
        worker.close();
    }
}

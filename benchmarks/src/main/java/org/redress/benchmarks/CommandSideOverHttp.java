package org.redress.benchmarks;

import org.redress.benchmarks.load.HttpCallers;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.postgres.RowSize;
import org.redress.benchmarks.program.Program;

/** The packaged command side on PostgreSQL, with the whole security chain, and callers who sign in. */
record CommandSideOverHttp(Program program, Database database, HttpCallers callers) implements Service {
    static CommandSideOverHttp start(Bench bench) {
        Database database = bench.postgres().create("over_http");
        Program program = bench.program(bench.jars().commandSide(), "command-side", database);
        return new CommandSideOverHttp(program, database, program.callers());
    }

    /** What its creating commands have written so far. */
    RowSize row() {
        return RowSize.ofStored(database);
    }

    @Override
    public void check() {
        Kept.check("complaints over HTTP", callers.received(), database.number(Kept.RECEIVED));
        Kept.check("next steps over HTTP", callers.acknowledged(), database.number(Kept.ACKNOWLEDGED));
    }

    @Override
    public void close() {
        program.close();
    }
}

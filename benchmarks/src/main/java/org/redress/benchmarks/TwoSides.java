package org.redress.benchmarks;

import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.program.Program;

/** Our program as two processes on one database. */
record TwoSides(Program writing, Program reading) implements AutoCloseable {
    static TwoSides start(Bench bench, Database database) {
        String keys = "--redress.keys-file=" + bench.folder().resolve("two-sides.key");
        Program writing = bench.program(bench.jars().commandSide(), "writing-side", database, keys);
        return new TwoSides(writing, bench.program(bench.jars().querySide(), "reading-side", database, keys));
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}

package org.redress.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import org.redress.benchmarks.inprocess.CommandSideWorker;
import org.redress.benchmarks.machine.Refused;
import org.redress.benchmarks.stock.StockWorker;

/** Starts the benchmark, or, when the benchmark itself has started it, one of the services that it measures. */
public final class Benchmark {
    static final String COMMAND_SIDE = "command-side";
    static final String STOCK_JPA = "stock-jpa";
    static final String STOCK_JDBC = "stock-jdbc";

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        String role = arguments.length == 0 ? "" : arguments[0];
        String[] settings = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (role) {
            case COMMAND_SIDE -> CommandSideWorker.run(settings, out);
            case STOCK_JPA -> StockWorker.runJpa(settings, out);
            case STOCK_JDBC -> StockWorker.runJdbc(settings, out);
            default -> measure(arguments, out);
        }
        // Axon keeps a thread that would not let the process end.
        System.exit(0);
    }

    private static void measure(String[] arguments, PrintStream out) {
        try {
            Run.measure(Options.of(arguments), out);
        } catch (Refused refused) {
            out.println(refused.getMessage());
            System.exit(1);
        }
    }
}

package org.redress.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redress.benchmarks.Contender.WarmUp;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.load.Callers;
import org.redress.benchmarks.postgres.RowSize;

/**
 * Parts a to d: the same complaint taken in over HTTP, without HTTP, by stock Axon, and as a row by PostgreSQL alone, in
 * turns, so that whatever else the machine does meets all of them.
 */
final class Creating implements AutoCloseable {
    private static final int[] CALLERS = {1, 16, 64};

    /** Where everybody is at the limit. */
    static final int CALLERS_MAX = 64;

    private final Bench bench;
    private final List<Service> services = new ArrayList<>();
    private final List<Contender> contenders = new ArrayList<>();

    private Creating(Bench bench) {
        this.bench = bench;
    }

    static List<Figure> measure(Bench bench) {
        try (Creating creating = new Creating(bench)) {
            creating.invite();
            creating.takeTurns();
            creating.services.forEach(Service::check);
            return creating.contenders.stream()
                    .flatMap(each -> each.figures().stream())
                    .toList();
        }
    }

    /** Starts whoever takes part; the command side first, for its events say how much the others have to write. */
    private void invite() {
        CommandSideOverHttp http = join(CommandSideOverHttp.start(bench));
        http.callers().receive(CALLERS_MAX, bench.length().warmUp);
        RowSize row = http.row();
        bench.say("a creating command writes " + row.events() + " events; on average a payload of " + row.payloadBytes()
                + " bytes and metadata of " + row.metadataBytes());

        Contender raw = join(
                Part.A,
                "pgbench, one row",
                join(RawInserts.into(bench, row)).pgbench()::run,
                WarmUp.NONE,
                List.of(),
                CALLERS);
        List<Contender> besideHttp = new ArrayList<>(List.of(raw));
        List<Contender> besideInProcess = new ArrayList<>(List.of(raw));
        if (bench.measures(Part.D)) {
            for (StockAxon stock : List.of(StockAxon.onJpa(bench, row), StockAxon.onJdbc(bench, row))) {
                join(stock);
                String name = "stock Axon " + stock.engine();
                besideHttp.add(join(
                        Part.D, name + ", HTTP", stock.callers()::receive, WarmUp.WHOLE, List.of(raw), CALLERS_MAX));
                besideInProcess.add(join(
                        Part.D, name + ", in process", stock.worker()::run, WarmUp.PART, List.of(raw), CALLERS_MAX));
            }
        }
        if (bench.measures(Part.A, Part.B, Part.D)) {
            Contender receiving =
                    join(Part.A, "creating, HTTP", http.callers()::receive, WarmUp.NONE, besideHttp, CALLERS);
            if (bench.measures(Part.B)) {
                join(Part.B, "next step, HTTP", http.callers()::acknowledge, WarmUp.PART, List.of(receiving), CALLERS);
            }
        }
        if (bench.measures(Part.C, Part.D)) {
            CommandSideInProcess postgres = join(CommandSideInProcess.onPostgres(bench));
            join(Part.C, "creating, in process", postgres.worker()::run, WarmUp.WHOLE, besideInProcess, CALLERS);
        }
        if (bench.measures(Part.C)) {
            CommandSideInProcess h2 = join(CommandSideInProcess.onH2(bench, "in-process-h2"));
            join(Part.C, "creating, in process, H2", h2.worker()::run, WarmUp.WHOLE, List.of(raw), CALLERS_MAX);
        }
    }

    private void takeTurns() {
        for (Contender each : contenders) {
            Duration warmUp = each.warmUp().of(bench.length());
            if (warmUp.isPositive()) {
                bench.say("warming up: " + each.what());
                each.callers().run(CALLERS_MAX, warmUp);
            }
        }
        for (int round = 1; round <= bench.length().rounds; round++) {
            bench.say("round " + round + " of " + bench.length().rounds);
            contenders.forEach(each -> each.takeRound(bench.length()));
        }
    }

    private <S extends Service> S join(S service) {
        services.add(service);
        return service;
    }

    private Contender join(
            Part part, String what, Callers callers, WarmUp warmUp, List<Contender> beside, int... counts) {
        Contender contender = Contender.of(part, what, callers, warmUp, beside, counts);
        contenders.add(contender);
        return contender;
    }

    @Override
    public void close() {
        services.reversed().forEach(Service::close);
    }
}

package org.redress.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Ratio;
import org.redress.benchmarks.load.HttpCallers;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.program.Api;
import org.redress.benchmarks.program.Import;
import org.redress.benchmarks.program.Program;
import org.redress.benchmarks.visible.ManyCases;

/**
 * Part q: views that are very many events behind catch up with the log as they follow it at other times, beside the
 * command side writing as much as it can: one view alone, the one with the most to write, and then all others together.
 */
final class LateViews {
    private static final String NAME = "late";

    /** The case file has the longest rows. */
    private static final String ONE = "default/case-file";

    private static final String EVENTS = "select count(*) from event";

    private static final String SEEN_ALL = """
            update token
               set token = '{"index":' || (select position from log_head) || ',"gaps":[]}',
                   token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken'
             where processor not like '%s%%'
            """.formatted(ONE);

    private static final String SEEN_NOTHING = """
            update token
               set token = token_before.token, token_type = token_before.token_type
              from token_before
             where token.processor = token_before.processor
               and token.segment = token_before.segment
               and token.processor not like '%s%%'
            """.formatted(ONE);

    /** An imported case is three events: a million, in the full form. */
    private static final int SHARE = 3;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private LateViews() {}

    static List<Figure> measure(Bench bench) {
        Path real = Importing.file(bench);
        if (!Files.isRegularFile(real)) {
            bench.say("part q is left out: it needs ../shared/" + Importing.FILE);
            return List.of();
        }
        double appended = saturated(bench);
        Database database = behind(bench, real);
        long events = database.number(EVENTS);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.single(Part.Q.letter(), "saturated, command side alone, events", "/s", appended));

        tellThatOthersHaveSeenAll(database);
        figures.add(figure("one view, " + events + " events behind", caughtUp(bench, database), appended));
        tellThatOthersHaveSeenNothing(database);
        figures.add(figure("all other views, as far behind", caughtUp(bench, database), appended));
        return figures;
    }

    private static Figure figure(String what, double perSecond, double appended) {
        return Figure.single(Part.Q.letter(), what, "/s", perSecond, new Ratio("saturated", perSecond / appended));
    }

    /** Events a second. */
    private static double saturated(Bench bench) {
        Database database = bench.postgres().create("saturated");
        try (Program program = bench.program(bench.jars().commandSide(), "saturated", database)) {
            HttpCallers callers = program.callers();
            callers.receive(Creating.CALLERS_MAX, bench.length().warmUp);
            List<Double> rounds = new ArrayList<>();
            for (int round = 1; round <= bench.length().rounds; round++) {
                bench.say("writing as much as it can, round " + round);
                long before = database.number(EVENTS);
                double seconds = Timing.seconds(() -> callers.receive(Creating.CALLERS_MAX, bench.length().round));
                rounds.add((database.number(EVENTS) - before) / seconds);
            }
            return Timing.middle(rounds);
        }
    }

    /** Views that have begun, and a log that has grown while they were away. */
    private static Database behind(Bench bench, Path real) {
        Database database = bench.postgres().create(NAME);
        try (Program program = bench.program(bench.jars().standalone(), NAME, database)) {
            program.reader().awaitViews();
        }
        int cases = bench.length().cases / SHARE;
        bench.say("importing " + cases + " cases");
        Path file = ManyCases.file(real, bench.folder().resolve("late.csv"), cases);
        Import.run(bench.jars(), bench.folder().resolve(NAME), database.settings(), file);
        database.update("vacuum (analyze)");
        return database;
    }

    private static void tellThatOthersHaveSeenAll(Database database) {
        database.update("create table token_before as select * from token");
        database.update(SEEN_ALL);
    }

    private static void tellThatOthersHaveSeenNothing(Database database) {
        database.update(SEEN_NOTHING);
    }

    /** Events a second, from the first that is seen to the last. */
    private static double caughtUp(Bench bench, Database database) {
        try (Program program = bench.program(bench.jars().querySide(), NAME, database)) {
            Api operator = program.operator();
            long behind = lag(operator);
            bench.say("catching up with " + behind + " events");
            Timing.await(() -> lag(operator) < behind, BETWEEN_LOOKS);
            long begun = lag(operator);
            return begun / Timing.seconds(() -> Timing.await(() -> lag(operator) == 0, BETWEEN_LOOKS));
        }
    }

    /** That of the view that is furthest behind. */
    private static long lag(Api operator) {
        return operator.get("/api/views")
                .get("items")
                .valueStream()
                .mapToLong(view -> view.get("lag").asLong(0))
                .max()
                .orElse(0);
    }
}

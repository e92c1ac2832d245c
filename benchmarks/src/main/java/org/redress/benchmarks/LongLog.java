package org.redress.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Series;
import org.redress.benchmarks.load.Callers;
import org.redress.benchmarks.load.HttpCallers;
import org.redress.benchmarks.postgres.Database;
import org.redress.benchmarks.postgres.EventCopies;
import org.redress.benchmarks.program.Program;

/**
 * Part o: the same commands over HTTP on a log that has just begun and on one of years, in turns. Measuring makes the short
 * one longer, so each turn is short, and what it has come to is said.
 */
final class LongLog {
    private static final int SHORT_EVENTS = 10_000;

    private static final int[] CALLERS = {1, 16};

    /** Short, whatever the length of the run: the short log is to stay one. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private static final int WARM_UP_TURNS = 4;

    private static final String EVENTS = "select count(*) from event";

    private LongLog() {}

    /** The same callers on both logs. */
    private record Pair(Callers few, Callers many, Series ofFew, Series ofMany) {
        static Pair of(String what, int callers, Callers few, Callers many, long events) {
            return new Pair(
                    few,
                    many,
                    new Series(Part.O.letter(), what + ", short log", callers),
                    new Series(Part.O.letter(), what + ", " + events + " events", callers));
        }

        void warmUp() {
            for (Callers each : List.of(few, many)) {
                each.run(ofFew.callers(), TURN.multipliedBy(WARM_UP_TURNS));
            }
        }

        void takeTurns() {
            ofFew.add(few.run(ofFew.callers(), TURN));
            ofMany.add(many.run(ofMany.callers(), TURN));
        }

        List<Figure> figures() {
            return List.of(ofFew.figure(List.of()), ofMany.figure(List.of(ofMany.over(ofFew))));
        }
    }

    static List<Figure> measure(Bench bench) {
        Database few = begun(bench, "short_log");
        Database many = begun(bench, "long_log");
        long events = bench.length().minedEvents;
        bench.say("copying events until there are " + events);
        EventCopies.fill(many, events);
        try (Program onFew = bench.program(bench.jars().commandSide(), "short_log", few);
                Program onMany = bench.program(bench.jars().commandSide(), "long_log", many)) {
            List<Pair> pairs = pairs(onFew.callers(), onMany.callers(), events);
            bench.say("warming up");
            pairs.forEach(Pair::warmUp);
            bench.say("the short log has " + few.number(EVENTS) + " events");
            for (int round = 1; round <= bench.length().rounds; round++) {
                bench.say("round " + round + " of " + bench.length().rounds);
                pairs.forEach(Pair::takeTurns);
            }
            bench.say("the short log has " + few.number(EVENTS) + " events, the long one " + many.number(EVENTS));
            return pairs.stream().flatMap(pair -> pair.figures().stream()).toList();
        }
    }

    /** Each makes its beginning by itself, so that ids and keys are those of the service. */
    private static Database begun(Bench bench, String name) {
        Database database = bench.postgres().create(name);
        try (Program program = bench.program(bench.jars().commandSide(), name, database)) {
            HttpCallers callers = program.callers();
            while (database.number(EVENTS) < SHORT_EVENTS) {
                callers.receive(1, bench.length().round.dividedBy(10));
            }
        }
        return database;
    }

    private static List<Pair> pairs(HttpCallers few, HttpCallers many, long events) {
        List<Pair> pairs = new ArrayList<>();
        for (int callers : CALLERS) {
            pairs.add(Pair.of("creating", callers, few::receive, many::receive, events));
            pairs.add(Pair.of("next step", callers, few::acknowledge, many::acknowledge, events));
        }
        return pairs;
    }
}

package org.redress.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Series;
import org.redress.benchmarks.load.HttpCallers;
import org.redress.benchmarks.load.Measurement;
import org.redress.benchmarks.postgres.Database;

/**
 * Part p: list, case file and history, in turns with an address that does nothing, all asked at the same pace by somebody
 * who signs in each time.
 */
final class Reads {
    /** Far below what the slowest of them can answer, so that nobody waits for somebody else. */
    private static final double PER_SECOND = 50;

    /** A thousand cases from everywhere, more than are read in a round. Some positions are not a case's first. */
    private static final String IDS = """
            select string_agg(stream, ',')
              from (select stream
                      from event
                     where sequence = 0
                       and stream_type = 'Complaint'
                       and mod(event.position, (select greatest(max(all_of.position) / 4000, 1) from event all_of)) = 0
                     limit 1000) chosen
            """;

    /** Nobody answers there but the service's own refusal: all that a question goes through before and after is the same. */
    private static final String NOTHING = "/api/nothing";

    private Reads() {}

    /** Something that is asked at the pace of all. */
    private record Question(Series series, Asking asking) {
        static Question of(String what, Asking asking) {
            return new Question(new Series(Part.P.letter(), what, 0), asking);
        }

        void ask(Duration duration) {
            series.add(asking.ask(duration));
        }
    }

    private interface Asking {
        Measurement ask(Duration duration);
    }

    static List<Figure> measure(Bench bench, HttpCallers readers, Database database) {
        List<Question> questions = questions(readers, ids(database));
        bench.say("warming up");
        for (int time = 0; time < bench.length().rounds; time++) {
            questions.forEach(question -> question.asking().ask(bench.length().round));
        }
        for (int round = 1; round <= bench.length().rounds; round++) {
            bench.say("asking, round " + round + " of " + bench.length().rounds);
            questions.forEach(question -> question.ask(bench.length().round));
        }
        Series nothing = questions.getFirst().series();
        List<Figure> figures = new ArrayList<>(List.of(nothing.figure(List.of())));
        questions.stream()
                .skip(1)
                .map(Question::series)
                .map(series -> series.figure(List.of(series.p99Over(nothing))))
                .forEach(figures::add);
        return figures;
    }

    /** In the order of the table; the first is the one that the others are divided by. */
    private static List<Question> questions(HttpCallers readers, List<String> ids) {
        return List.of(
                Question.of("nothing", duration -> readers.readNothingAtPace(NOTHING, PER_SECOND, duration)),
                reading(readers, "list", List.of("/api/complaints")),
                reading(readers, "list of one status", List.of("/api/complaints?status=RECEIVED")),
                reading(
                        readers,
                        "case file",
                        ids.stream().map(id -> "/api/complaints/" + id).toList()),
                reading(
                        readers,
                        "history",
                        ids.stream()
                                .map(id -> "/api/complaints/" + id + "/history")
                                .toList()));
    }

    private static Question reading(HttpCallers readers, String what, List<String> paths) {
        return Question.of(what, duration -> readers.readAtPace(paths, PER_SECOND, duration));
    }

    private static List<String> ids(Database database) {
        return List.of(database.text(IDS).split(",", -1));
    }
}

package org.redress.benchmarks;

import java.util.List;
import org.redress.benchmarks.figures.Figure;
import org.redress.benchmarks.figures.Ratio;
import org.redress.benchmarks.machine.Folders;

/** Part g: how much larger H2's file is than the events in it. */
final class FileSize {
    private static final String NAME = "h2-size";
    private static final String H2_FILE = ".mv.db";
    private static final double MEGABYTE = 1_000_000;

    private static final String EVENTS = "select count(*) from event";

    /** What the columns hold: texts as UTF-8, three numbers and times of eight bytes each. */
    private static final String BYTES = """
            select sum(octet_length(tenant) + octet_length(stream) + octet_length(stream_type) + octet_length(event_id)
                + octet_length(type) + octet_length(revision) + octet_length(payload) + octet_length(metadata) + 24)
            from event
            """;

    private FileSize() {}

    static List<Figure> measure(Bench bench) {
        CommandSideInProcess service = CommandSideInProcess.onH2(bench, NAME);
        long events;
        double bytes;
        double running;
        try (service) {
            bench.say("filling H2 with " + bench.length().h2Events + " events");
            events = 0;
            while (events < bench.length().h2Events) {
                service.worker().run(Creating.CALLERS_MAX, bench.length().round);
                events = service.worker().number(EVENTS);
            }
            service.check();
            bytes = service.worker().number(BYTES);
            running = size(bench);
        }
        double stopped = size(bench);
        String letter = Part.G.letter();
        String of = "their size";
        return List.of(
                Figure.single(letter, events + " events", "MB", bytes / MEGABYTE),
                Figure.single(letter, "H2's file, running", "MB", running / MEGABYTE, new Ratio(of, running / bytes)),
                Figure.single(letter, "H2's file, stopped", "MB", stopped / MEGABYTE, new Ratio(of, stopped / bytes)));
    }

    private static double size(Bench bench) {
        return Folders.bytes(bench.folder().resolve(NAME), H2_FILE);
    }
}

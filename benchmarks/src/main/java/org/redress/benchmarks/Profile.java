package org.redress.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.redress.benchmarks.program.Recording;

/** Where the time of creating commands goes, over HTTP at 64 connections. */
final class Profile {
    private static final Duration RECORDED = Duration.ofSeconds(30);

    /** The JDK's own summaries that have answered most questions so far. */
    private static final List<String> VIEWS =
            List.of("hot-methods", "allocation-by-site", "contention-by-site", "gc-pauses", "pinned-threads");

    private Profile() {}

    static void record(Bench bench) {
        try (CommandSideOverHttp service = CommandSideOverHttp.start(bench)) {
            service.callers().receive(Creating.CALLERS_MAX, bench.length().warmUp);
            Path file = bench.jars().target().resolve("creating-64.jfr");
            Recording recording = Recording.start(service.program(), file);
            double rate =
                    service.callers().receive(Creating.CALLERS_MAX, RECORDED).perSecond();
            recording.stop();
            service.check();
            VIEWS.forEach(view -> bench.out().println(recording.view(view)));
            bench.say(Math.round(rate) + " creating commands/s while being watched: " + file);
        }
    }
}

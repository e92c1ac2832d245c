package org.redress.endtoend.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.redress.endtoend.Program;

/**
 * What must not grow for as long as a process lives.
 *
 * @param heapBytes in use after a full collection
 * @param handles open files and connections
 */
record Vitals(long heapBytes, long threads, long handles) {
    private static final long COLLECTION_SECONDS_MAX = 60;

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    /** Has the process collect its garbage, and looks. */
    static Vitals of(Service service) throws IOException, InterruptedException {
        Program program = service.running();
        collectGarbage(program.pid());
        String figures = service.client("auditor").get("/actuator/prometheus").text();
        return new Vitals(
                sum(figures, "jvm_memory_used_bytes{area=\"heap\""),
                sum(figures, "jvm_threads_live_threads"),
                handlesOf(program.pid()));
    }

    /** The middle one of each, whichever look it is from: a single look may meet a burst. */
    static Vitals middleOf(List<Vitals> looks) {
        return new Vitals(
                middle(looks.stream().map(Vitals::heapBytes)),
                middle(looks.stream().map(Vitals::threads)),
                middle(looks.stream().map(Vitals::handles)));
    }

    private static long middle(Stream<Long> values) {
        List<Long> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void collectGarbage(long pid) throws IOException, InterruptedException {
        Process collection = new ProcessBuilder(JCMD.toString(), Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!collection.waitFor(COLLECTION_SECONDS_MAX, TimeUnit.SECONDS) || collection.exitValue() != 0) {
            throw new IllegalStateException("could not have " + pid + " collect its garbage");
        }
    }

    private static long handlesOf(long pid) throws IOException {
        try (Stream<Path> handles = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return handles.count();
        }
    }

    private static long sum(String figures, String begins) {
        return figures.lines()
                .filter(line -> line.startsWith(begins))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}

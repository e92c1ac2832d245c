package org.redress.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redress.benchmarks.machine.Refused;

/**
 * How a run is asked for.
 *
 * @param parts what is measured
 * @param profile whether to look where the time goes instead of how much it is
 * @param folder where the databases of the run are; deleted afterwards
 */
record Options(Length length, Set<Part> parts, boolean profile, Path folder) {
    static final String USAGE =
            "Options: --quick, --only=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q, --profile, --folder=FOLDER";

    /** How long each measurement takes. */
    enum Length {
        /** What the README quotes: half an hour, much of it for compilers, which take two busy cores minutes. */
        FULL(5, Duration.ofSeconds(5), Duration.ofSeconds(100), 500_000, 1_000_000, 500, 20, 200, 10_000_000),
        /** Under five minutes, for whoever changes something. */
        QUICK(3, Duration.ofSeconds(3), Duration.ofSeconds(15), 30_000, 30_000, 100, 10, 50, 300_000);

        final int rounds;
        final Duration round;
        final Duration warmUp;
        final int h2Events;
        final int cases;
        final int pageReads;
        final int figureReads;
        final int changes;
        final long minedEvents;

        Length(
                int rounds,
                Duration round,
                Duration warmUp,
                int h2Events,
                int cases,
                int pageReads,
                int figureReads,
                int changes,
                long minedEvents) {
            this.rounds = rounds;
            this.round = round;
            this.warmUp = warmUp;
            this.h2Events = h2Events;
            this.cases = cases;
            this.pageReads = pageReads;
            this.figureReads = figureReads;
            this.changes = changes;
            this.minedEvents = minedEvents;
        }
    }

    /** @throws Refused when an argument is none of ours */
    static Options of(String... arguments) {
        Length length = Length.FULL;
        Set<Part> parts = EnumSet.allOf(Part.class);
        boolean profile = false;
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.split("=", 2)[0]) {
                case "--quick" -> length = Length.QUICK;
                case "--profile" -> profile = true;
                case "--only" -> parts = parts(value);
                case "--folder" -> folder = Path.of(value);
                default -> throw new Refused(USAGE);
            }
        }
        return new Options(length, parts, profile, folder);
    }

    private static Set<Part> parts(String letters) {
        List<String> known = Arrays.stream(Part.values()).map(Part::letter).toList();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String letter : letters.split(",", -1)) {
            if (!known.contains(letter)) {
                throw new Refused(USAGE);
            }
            parts.add(Part.valueOf(letter.toUpperCase(Locale.ROOT)));
        }
        return parts;
    }
}

package org.redress.analytics.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.analytics.formats.CsvColumns;

/**
 * A log as a Parquet file: a row for each event, also for those whose time is not known, under the names that tools know
 * from XES. Times are UTC; the zone in which the log told them is a column beside. The column store writes it itself.
 */
@SuppressWarnings("InlineFormatString") // Statements stand together, above what asks them.
public final class ParquetFile {
    private static final String OFFSET = "time:offset_minutes";

    private static final String COPY = """
            copy (select k.id as "%s",
                         a.name as "%s",
                         make_timestamp(e.happened) as "%s",
                         e.offset_minutes as "%s",
                         e.resource as "%s"%s
                    from event e
                    join kase k on k.kase = e.kase
                    join activity a on a.code = e.activity
                   order by e.kase, e.ordinal)
              to '%s' (format parquet, compression zstd)
            """;

    private ParquetFile() {}

    /** Writes all of the log; what the file held before is gone. */
    public static void write(Asking asking, Path file) {
        String copy = COPY.formatted(
                CsvColumns.XES.caseId(),
                CsvColumns.XES.activity(),
                CsvColumns.XES.time(),
                OFFSET,
                CsvColumns.XES.resource(),
                columns(ToldAttributes.of(asking)),
                file.toAbsolutePath().toString().replace("'", "''"));
        asking.copy(copy);
    }

    private static String columns(ToldAttributes attributes) {
        Set<String> taken = new HashSet<>();
        Stream.of(
                        CsvColumns.XES.caseId(),
                        CsvColumns.XES.activity(),
                        CsvColumns.XES.time(),
                        OFFSET,
                        String.valueOf(CsvColumns.XES.resource()))
                .forEach(taken::add);
        return Stream.concat(
                        attributes.ofEvents().stream()
                                .map(attribute -> column("e." + attribute.eventColumn(), attribute.name(), taken)),
                        attributes.ofCases().stream()
                                .map(attribute ->
                                        column("k." + attribute.caseColumn(), ToldAttributes.ofCase(attribute), taken)))
                .collect(Collectors.joining());
    }

    /** Names that differ in the case of letters only are the same column to many tools: the later one gets a number. */
    private static String column(String value, String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + "_" + number;
        }
        // An empty text is how the store says that there is no value any more.
        return ", nullif(%s, '') as \"%s\"".formatted(value, free.replace("\"", "\"\""));
    }
}

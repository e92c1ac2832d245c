package org.redress.analytics.telling;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.analytics.formats.CsvColumns;
import org.redress.analytics.mining.LogFilter;
import org.redress.analytics.mining.SelectedCases;
import org.redress.analytics.mining.UnknownAttribute;
import org.redress.analytics.store.Asking;

/**
 * A log, or some of its cases, as a Parquet file: a row for each event, also for those whose time is not known, under the names that tools know
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
                    join asked_case on asked_case.kase = e.kase
                   order by e.kase, e.ordinal)
              to '%s' (format parquet, compression zstd)
            """;

    /** A statement that writes a file takes no values, one that makes a table does; the table goes with the asking. */
    private static final String ASKED = "create or replace temp table asked_case as select kase from kase ";

    private ParquetFile() {}

    /**
     * Writes it; what the file held before is gone.
     *
     * @throws UnknownAttribute where the filter names one that the log does not have
     */
    public static void write(Asking asking, LogFilter filter, Path file) {
        SelectedCases selected = SelectedCases.of(filter, asking);
        asking.write(ASKED + selected.ofCases(), selected.values());
        String copy = COPY.formatted(
                CsvColumns.XES.caseId(),
                CsvColumns.XES.activity(),
                CsvColumns.XES.time(),
                OFFSET,
                CsvColumns.XES.resource(),
                columns(ToldAttributes.of(asking)),
                file.toAbsolutePath().toString().replace("'", "''"));
        asking.write(copy, List.of());
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
                                .map(attribute -> column(
                                        "k." + attribute.caseColumn(), ToldAttributes.ofCase(attribute.name()), taken)))
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

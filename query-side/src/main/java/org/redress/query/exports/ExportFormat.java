package org.redress.query.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.redress.http.problem.InvalidInput;

/** The forms in which a log leaves the house. */
enum ExportFormat {
    XES("application/xml", "xes"),
    /** The same packed with gzip, as tools read it too: a tenth of the size. */
    XES_GZ("application/gzip", "xes.gz"),
    CSV("text/csv;charset=UTF-8", "csv"),
    PARQUET("application/vnd.apache.parquet", "parquet"),
    /** Of many kinds of objects: complaints, customers, handlers, units, products, remedies. */
    OCEL_JSON("application/json", "ocel.json"),
    OCEL_SQLITE("application/vnd.sqlite3", "ocel.sqlite");

    private final String mediaType;
    private final String ending;

    ExportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    String ending() {
        return ending;
    }

    /** A log is of events that happened some time; a table may leave the time out. */
    boolean holdsEventsWithoutTime() {
        return this == PARQUET;
    }

    /** Whether a log becomes one of many kinds of objects. */
    boolean isOfObjects() {
        return this == OCEL_JSON || this == OCEL_SQLITE;
    }

    /**
     * Whether a file leaves while it is written. The others lie on a disk until they are whole, where backups find them and
     * nothing is sealed: they hold nobody's words.
     */
    boolean isSentAsWritten() {
        return this != PARQUET && this != OCEL_SQLITE;
    }

    /** As an address names it. */
    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidInput where there is no such form */
    static ExportFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "format",
                        "must be one of "
                                + Arrays.stream(values())
                                        .map(ExportFormat::word)
                                        .collect(Collectors.joining(", "))));
    }
}

package org.redress.command.imports;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.events.EventCatalogue;
import org.redress.events.EventJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first rows of a file as an import would read them. Of people's words it tells how many there are: whoever may
 * import need not be one who may read them.
 *
 * @param encoding as it was told or found
 * @param zone in which its times are meant; null where it tells days only
 * @param rows {@value #ROWS_MAX} at most
 */
record DryRun(String format, String encoding, @Nullable ZoneId zone, List<Row> rows) {
    /** A screen or two. Bounds the answer. */
    static final int ROWS_MAX = 20;

    private static final JsonMapper JSON =
            EventJson.mapper(words -> words.text().length() + " characters");
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /**
     * One row.
     *
     * @param caseNumber what the complaint would be called; null for a row that is rejected
     * @param facts what it proves, in order; none for a row that is rejected
     * @param rejection null for a row that can be used
     */
    record Row(
            long line,
            @Nullable String caseNumber,
            List<Fact> facts,
            @Nullable Remark rejection,
            List<Remark> warnings) {}

    /** What would be an event, with the time that it would have. */
    record Fact(String type, @Nullable String occurredAt, String occurredPrecision, Map<String, Object> data) {}

    /** Reads them. @throws FileRejected as an import would */
    static DryRun of(ReadAs readAs, MappedFile file) throws IOException, FileRejected {
        List<Row> rows = file.next(ROWS_MAX).rows().stream().map(DryRun::row).toList();
        return new DryRun(
                readAs.format().kebab(),
                file.encoding().label(),
                readAs.mapping().zone(),
                rows);
    }

    private static Row row(ReadRow read) {
        return switch (read) {
            case ReadRow.Usable row ->
                new Row(
                        row.line(),
                        row.identity().caseNumber(),
                        row.facts().stream().map(DryRun::fact).toList(),
                        null,
                        row.warnings());
            case ReadRow.Rejected row -> new Row(row.line(), null, List.of(), row.why(), List.of());
        };
    }

    private static Fact fact(SourceFact fact) {
        return new Fact(
                EventCatalogue.nameOf(fact.event().getClass()),
                fact.occurred().text(),
                fact.occurred().precision().name(),
                JSON.convertValue(fact.event(), FIELDS));
    }
}

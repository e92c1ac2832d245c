package org.redress.command.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.events.RowRemark;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often each thing was said about the rows of every import. Unlike remarks, all are counted, however many.
 *
 * <p>What is counted together has the same code and the same arguments: whoever mends a file looks for the column that
 * is lacking, or sees that all rows have one value too many; by codes alone both would be lost. Only the line that a row
 * repeats is the row's own, and left to the list.
 */
final class JdbcReasons {
    /** Different reasons of one kind and import; what comes beyond is counted together. More would be a list again. */
    static final int REASONS_MAX = 100;

    /** What is counted together. */
    static final Reason OTHERS = new Reason("", RowRemark.OTHERS, List.of());

    private static final String COUNT = """
            update import_reason
               set times = times + :times, code = :code, arguments = :arguments
             where tenant = :tenant and import_id = :import and kind = :kind and field = :field and reason = :reason
            """;
    private static final String ADD = """
            insert into import_reason (tenant, import_id, kind, field, reason, code, arguments, times)
            values (:tenant, :import, :kind, :field, :reason, :code, :arguments, :times)
            """;
    private static final String DIFFERENT = """
            select count(*)
              from import_reason
             where tenant = :tenant and import_id = :import and kind = :kind
            """;
    private static final String MOST_FREQUENT = """
            select field, reason, code, arguments, times
              from import_reason
             where tenant = :tenant and import_id = :import and kind = :kind
             order by times desc, field, reason
             fetch first :rows rows only
            """;

    private final JdbcClient jdbc;
    private final String tenant;

    JdbcReasons(JdbcClient jdbc, String tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /**
     * What is said about rows, without what is the row's own.
     *
     * @param field empty where it concerns the whole row
     */
    record Reason(String field, RowRemark code, List<String> arguments) {
        static Reason of(Remark remark) {
            String field = remark.field() == null ? "" : remark.field();
            RowRemark code = Objects.requireNonNull(remark.code(), "only what is said now is counted");
            return code == RowRemark.REPEATS_A_LINE
                    ? new Reason(field, RowRemark.REPEATS_AN_EARLIER_LINE, List.of())
                    : new Reason(field, code, remark.arguments());
        }

        /** The English sentence, which is as different as what it says. */
        String sentence() {
            return code.sentence(arguments);
        }
    }

    /**
     * A reason, and of how many remarks.
     *
     * @param field empty where it concerns the whole row
     * @param reason the rest of an English sentence that starts with the field
     * @param code the same for whoever says it in another language; null where it was counted before there were codes
     * @param arguments what stands in the gaps of the sentence
     */
    record Counted(String field, String reason, @Nullable RowRemark code, List<String> arguments, long times) {}

    /** Counts remarks of one kind; the caller's transaction holds the row of the import. */
    void count(String importId, RemarkKind kind, List<Remark> remarks) {
        Map<Reason, Long> times = remarks.stream()
                .map(Reason::of)
                .collect(Collectors.groupingBy(
                        Function.identity(),
                        () -> new TreeMap<>(Comparator.comparing(Reason::field).thenComparing(Reason::sentence)),
                        Collectors.counting()));
        times.forEach((reason, more) -> count(importId, kind, reason, more));
    }

    /** The most frequent first. */
    List<Counted> mostFrequent(String importId, RemarkKind kind) {
        return jdbc.sql(MOST_FREQUENT)
                .param("tenant", tenant)
                .param("import", importId)
                .param("kind", kind.name())
                .param("rows", REASONS_MAX + 1)
                .query((row, number) -> new Counted(
                        row.getString("field"),
                        row.getString("reason"),
                        RowRemark.named(row.getString("code")).orElse(null),
                        Arguments.read(row.getString("arguments")),
                        row.getLong("times")))
                .list();
    }

    private void count(String importId, RemarkKind kind, Reason reason, long times) {
        if (write(COUNT, importId, kind, reason, times) == 1) {
            return;
        }
        if (reason.equals(OTHERS) || different(importId, kind) < REASONS_MAX) {
            write(ADD, importId, kind, reason, times);
        } else {
            count(importId, kind, OTHERS, times);
        }
    }

    private int write(String statement, String importId, RemarkKind kind, Reason reason, long times) {
        return jdbc.sql(statement)
                .param("tenant", tenant)
                .param("import", importId)
                .param("kind", kind.name())
                .param("field", reason.field())
                .param("reason", reason.sentence())
                .param("code", reason.code().name())
                .param("arguments", Arguments.kept(reason.arguments()))
                .param("times", times)
                .update();
    }

    private long different(String importId, RemarkKind kind) {
        return jdbc.sql(DIFFERENT)
                .param("tenant", tenant)
                .param("import", importId)
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }
}

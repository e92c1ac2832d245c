package org.redress.eventlog.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.RunningLog;
import org.redress.eventlog.TestDatabase;

class SnapshotTest {
    private static final int ROWS = 500;
    private static final int CHARACTERS = 10_000;

    @TempDir
    Path folder;

    /** Large texts lie apart from their rows in both databases, and are cleared away once nobody needs them. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_are_those_of_its_moment_whatever_becomes_of_them(TestDatabase database) throws Exception {
        try (RunningLog log = RunningLog.on(database, folder)) {
            log.ownersJdbc()
                    .sql("create table large_text (id integer primary key, file text not null)")
                    .update();
            IntStream.range(0, ROWS)
                    .forEach(row -> write(log, "insert into large_text (file, id) values (?, ?)", row, "o"));
            DataSource owner = log.bean(Flyway.class).getConfiguration().getDataSource();
            List<String> seen = new ArrayList<>();
            try (Snapshot snapshot = Snapshot.of(owner)) {
                TableShape table = Tables.of(snapshot.connection()).stream()
                        .filter(each -> each.name().equals("large_text"))
                        .findFirst()
                        .orElseThrow();
                snapshot.rows(table, values -> {
                    if (seen.isEmpty()) {
                        IntStream.range(0, ROWS)
                                .forEach(row -> write(log, "update large_text set file = ? where id = ?", row, "n"));
                        log.ownersJdbc().sql("delete from large_text").update();
                    }
                    seen.add(String.valueOf(values[table.indexOf("file")]));
                });
            }
            assertThat(seen).isEqualTo(Collections.nCopies(ROWS, "o".repeat(CHARACTERS)));
        }
    }

    private static void write(RunningLog log, String sql, int row, String character) {
        log.ownersJdbc().sql(sql).param(character.repeat(CHARACTERS)).param(row).update();
    }
}

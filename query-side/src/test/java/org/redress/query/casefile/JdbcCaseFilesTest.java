package org.redress.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.Occurred;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.EventJson;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.Row;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class JdbcCaseFilesTest {
    private final String complaint = newComplaint();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_whole_file_is_read_as_it_was_written(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        running.happened(stream(complaint, everything("N-1")));

        assertThat(running.bean(JdbcCaseFiles.class).find(complaint))
                .contains(CaseFileFold.INSTANCE.of(running.log().of(complaint)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_older_version_never_takes_the_place_of_a_newer_one(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        // Of a tenant of their own: these rows have no events behind them.
        JdbcCaseFiles files = new JdbcCaseFiles(
                running.bean(NamedParameterJdbcTemplate.class),
                new Edition.Numbered("nobody-else", 1),
                EventJson.mapper(running.bean(PersonalVault.class)));
        Row<CaseFile> newer = row(2, "N-2");

        files.write(List.of(newer));
        files.write(List.of(row(1, "N-1"), row(2, "N-3")));
        assertThat(files.find(complaint)).contains(newer);

        files.write(List.of(row(3, "N-4")));
        assertThat(files.find(complaint)).contains(row(3, "N-4"));
    }

    private Row<CaseFile> row(long version, String caseNumber) {
        CaseFile file = CaseFile.EMPTY.apply(
                imported(caseNumber).getFirst(), new Stamp(0, NOON, null, Occurred.Precision.UNKNOWN, null, null));
        return new Row<>(complaint, version, 100 + version, file);
    }
}

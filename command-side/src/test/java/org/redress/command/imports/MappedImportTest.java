package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.command.EmptyDatabase;
import org.redress.eventlog.StoredEvent;
import org.redress.eventlog.personal.PersonalVault;
import org.redress.events.Personal;
import org.redress.events.RowRemark;
import org.redress.events.SourceComplaintRecorded;

/** Files with words of people, and without numbers, on their way into the log. */
class MappedImportTest {
    private static final ReadAs STORIES = new ReadAs(ImportFormat.MAPPED, """
            {"source": "Shop", "syntax": "CSV", "times": ["yyyy-MM-dd"],
             "columns": {"id": "No", "customer": "Account", "received": "In", "narrative": "Story"}}""", null);
    private static final String FILE = """
            No,Account,In,Story
            1,ann@example.org,2024-03-01,It leaks
            2,bob@example.org,2024-03-02,"It
            drips"
            3,ann@example.org,2024-03-03,It leaks again
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void words_are_sealed_under_whoever_wrote_them_and_a_second_import_finds_them_the_same(EmptyDatabase database)
            throws Exception {
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import first = running.run(running.waiting(stream(FILE), STORIES));
            assertThat(first.tally().imported()).isEqualTo(3);
            List<SourceComplaintRecorded> complaints = running.events().stream()
                    .map(event -> (SourceComplaintRecorded) event.payload())
                    .toList();
            assertThat(complaints.get(2).customer())
                    .isEqualTo(complaints.get(0).customer())
                    .isNotEqualTo(complaints.get(1).customer());
            assertThat(complaints.get(0).customer().value()).matches("[0-9a-f-]{36}");
            assertThat(running.bean(PersonalVault.class)
                            .open((Personal.Sealed) complaints.get(1).words().narrative()))
                    .contains("It\ndrips");

            Import second = running.run(running.waiting(stream(FILE.replace("again", "still")), STORIES));
            assertThat(second.tally().alreadyPresent()).isEqualTo(3);
            assertThat(running.warnings(second)).containsExactly(Remark.of(5, null, RowRemark.DIFFERS_FROM_EARLIER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rows_without_numbers_keep_their_names_when_an_import_goes_on(EmptyDatabase database) throws Exception {
        ReadAs mapped = new ReadAs(
                ImportFormat.MAPPED,
                "{\"source\": \"Shop\", \"syntax\": \"CSV\", \"columns\": {\"issue\": \"About\"}}",
                FileEncoding.UTF_8);
        String file = "About\n" + "Leak\nNoise\n".repeat(ImportWork.BATCH_ROWS);
        try (RunningImports running = RunningImports.with(database.settings(folder))) {
            Import waiting = running.waiting(stream(file), mapped);
            StopSignal stop = new StopSignal();
            running.bean(ImportWork.class).run(waiting, stop, tally -> stop.give());
            assertThat(running.found(waiting).tally().imported()).isEqualTo(ImportWork.BATCH_ROWS);
            assertThat(running.run(running.found(waiting)).tally().imported()).isEqualTo(2 * ImportWork.BATCH_ROWS);
            assertThat(running.events()).extracting(StoredEvent::stream).doesNotHaveDuplicates();

            Import again = running.run(running.waiting(stream(file), mapped));
            assertThat(again.tally().alreadyPresent()).isEqualTo(2 * ImportWork.BATCH_ROWS);
            assertThat(again.tally().warnings()).isZero();
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

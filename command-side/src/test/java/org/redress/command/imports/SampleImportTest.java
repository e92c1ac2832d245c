package org.redress.command.imports;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.command.EmptyDatabase;
import org.redress.eventlog.StoredEvent;
import org.redress.events.Channel;
import org.redress.events.SourceComplaintRecorded;

class SampleImportTest {
    private static final int ROWS = 400;

    @TempDir
    Path folder;

    @Test
    void an_empty_log_gets_the_sample_once() throws Exception {
        try (RunningImports first = started("true")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> first.imports().unfinished().isEmpty());
            assertThat(first.events()).hasSize(3 * ROWS);
            Set<Channel> channels = complaints(first).stream()
                    .map(SourceComplaintRecorded::channel)
                    .collect(toSet());
            assertThat(channels)
                    .isEqualTo(EnumSet.copyOf(ImportFormat.CFPB_BANK_OF_AMERICA
                            .mapping()
                            .channels()
                            .values()));
            assertThat(complaints(first).stream()
                            .map(SourceComplaintRecorded::product)
                            .collect(toSet()))
                    .hasSize(9);
            assertThat(first.events())
                    .allSatisfy(event -> assertThat(event.metadata("actor")).isEqualTo("first-start"));
        }
        try (RunningImports second = started("true")) {
            assertThat(second.imports().unfinished()).isEmpty();
            assertThat(second.events()).hasSize(3 * ROWS);
        }
    }

    @Test
    void a_log_with_a_complaint_gets_no_sample() throws Exception {
        try (RunningImports before = started("false")) {
            before.run(before.waiting(CfpbRows.file(CfpbRows.row(1))));
        }
        try (RunningImports after = started("true")) {
            assertThat(after.imports().unfinished()).isEmpty();
            assertThat(after.events()).hasSize(3);
        }
    }

    @Test
    void without_the_setting_there_is_no_sample() {
        try (RunningImports running =
                RunningImports.with(EmptyDatabase.H2.settings(folder), ImportQueue.class, SampleImport.class)) {
            assertThat(running.imports().unfinished()).isEmpty();
            assertThat(running.events()).isEmpty();
        }
    }

    private RunningImports started(String sample) {
        List<String> settings = new ArrayList<>(EmptyDatabase.H2.settings(folder));
        settings.add("--redress.sample=" + sample);
        return RunningImports.with(settings, ImportQueue.class, SampleImport.class);
    }

    private static List<SourceComplaintRecorded> complaints(RunningImports running) {
        return running.events().stream()
                .map(StoredEvent::payload)
                .filter(SourceComplaintRecorded.class::isInstance)
                .map(SourceComplaintRecorded.class::cast)
                .toList();
    }
}

package org.redress.eventlog.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.eventlog.ComplaintFacts.anId;
import static org.redress.eventlog.ComplaintFacts.demand;
import static org.redress.eventlog.ComplaintFacts.message;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redress.eventlog.RedressDatabase;
import org.redress.eventlog.RunningLog;
import org.redress.eventlog.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KeyFileTest {
    @TempDir
    Path folder;

    private RedressDatabase database;
    private Path keyFile;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabase.H2.empty(folder);
        keyFile = folder.resolve("redress.key");
    }

    @Test
    void the_first_start_makes_a_key_file_that_only_its_owner_reads() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "needs file permissions");
        startAndStop();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".key"))).containsExactly(keyFile);
        }
    }

    @Test
    void later_starts_use_the_same_file() throws IOException {
        startAndAppend();
        String first = Files.readString(keyFile);
        startAndStop();

        assertThat(keyFile).hasContent(first);
    }

    @Test
    void a_lost_key_file_is_said_plainly_and_no_other_is_made(CapturedOutput output) throws IOException {
        startAndAppend();
        Files.delete(keyFile);

        refusesToStart().hasMessageContaining("missing").hasMessageContaining("nobody can read");
        assertThat(keyFile).doesNotExist();
        assertThat(output).contains("Put the file back from your copy").doesNotContain("at org.redress");
    }

    @Test
    void a_key_file_lost_before_anything_was_stored_is_made_anew() throws IOException {
        startAndStop();
        Files.delete(keyFile);

        startAndStop();

        assertThat(keyFile).exists();
    }

    @Test
    void the_key_file_of_another_database_is_refused(@TempDir Path elsewhere) throws IOException {
        startAndAppend();
        RunningLog.on(TestDatabase.H2, elsewhere).close();
        Files.copy(elsewhere.resolve("redress.key"), keyFile, StandardCopyOption.REPLACE_EXISTING);

        refusesToStart().hasMessageContaining("not the one of this database");
    }

    @Test
    void a_damaged_key_file_is_refused() throws IOException {
        startAndStop();
        String whole = Files.readString(keyFile);
        for (String damaged : List.of(
                "",
                "null",
                "{}",
                whole.substring(0, whole.length() / 2),
                whole.replaceFirst("\"secret\" : \"....", "\"secret\" : \""),
                whole.replaceFirst("\"wrappingKeyset\" : \"....", "\"wrappingKeyset\" : \"...."))) {
            Files.writeString(keyFile, damaged);

            assertThatThrownBy(() -> new KeyFile(keyFile).read("default"))
                    .isInstanceOf(KeyFileUnusable.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void the_key_file_of_another_tenant_is_refused() {
        startAndStop();

        assertThatThrownBy(() -> RunningLog.start(database, folder, List.of("--redress.tenant=other")))
                .rootCause()
                .isInstanceOf(KeyFileUnusable.class)
                .hasMessageContaining("tenant default, not of other");
    }

    @Test
    void the_key_file_may_be_kept_elsewhere(@TempDir Path safe) {
        Path elsewhere = safe.resolve("keys/ours.key");
        RunningLog.start(database, folder, List.of("--redress.keys-file=" + elsewhere))
                .close();

        assertThat(elsewhere).exists();
        assertThat(keyFile).doesNotExist();
    }

    @Test
    void two_processes_that_start_at_once_agree_on_one_file() {
        KeyFile file = new KeyFile(keyFile);
        TenantKeys first = TenantKeys.generate("default");
        file.writeIfAbsent(first);
        file.writeIfAbsent(TenantKeys.generate("default"));

        assertThat(file.read("default").answer()).isEqualTo(first.answer());
    }

    private AbstractThrowableAssert<?, ?> refusesToStart() {
        return assertThatThrownBy(this::startAndStop).rootCause().isInstanceOf(KeyFileUnusable.class);
    }

    private void startAndStop() {
        RunningLog.on(database, folder).close();
    }

    private void startAndAppend() {
        try (RunningLog log = RunningLog.on(database, folder)) {
            log.store().publish(message(anId(), 0, demand("d-1")));
        }
    }
}

package org.redress.eventlog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.eventlog.ComplaintFacts.aPerson;
import static org.redress.eventlog.backup.BackedUp.append;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.eventlog.RunningLog;
import org.redress.eventlog.TestDatabase;

/** What a restore refuses, and that nothing of it is left then. */
class RestoreTest {
    private static final String EVENTS = "tables/event.jsonl.gz";

    @TempDir
    Path temporary;

    private Path backup;

    @BeforeEach
    void make() {
        backup = temporary.resolve("backup");
        BackedUp source = new BackedUp(TestDatabase.H2, temporary.resolve("source"));
        try (RunningLog log = source.start()) {
            append(log, aPerson(), "words");
        }
        assertThat(source.command("backup", backup.toString()).exitCode()).isZero();
    }

    @Test
    void half_a_backup_is_recognised() throws IOException {
        Files.delete(backup.resolve(BackupFolder.MANIFEST));

        refused("There is no whole backup at " + backup + ": it has no manifest.json, which is written last.");
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENTS, "tables/person_key.jsonl.gz", "redress.key"})
    void a_missing_file_is_named(String file) throws IOException {
        Files.delete(backup.resolve(file));

        refused("The backup is not whole: its file " + file + " is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENTS, "tables/person_key.jsonl.gz", "redress.key"})
    void a_damaged_file_is_named(String file) throws IOException {
        byte[] content = Files.readAllBytes(backup.resolve(file));
        content[content.length / 2] ^= 1;
        Files.write(backup.resolve(file), content);

        refused("The backup is damaged: its file " + file + " is not what was written.");
    }

    @Test
    void a_damaged_manifest_is_named() throws IOException {
        String manifest = Files.readString(backup.resolve(BackupFolder.MANIFEST));
        Files.writeString(backup.resolve(BackupFolder.MANIFEST), manifest.substring(0, manifest.length() / 2));

        refused("The file " + backup.resolve(BackupFolder.MANIFEST) + " cannot be read or is damaged.");
    }

    @Test
    void a_log_that_is_not_the_manifests_is_refused_in_the_end() throws IOException {
        Path manifest = backup.resolve(BackupFolder.MANIFEST);
        Manifest whole = BackupFolder.at(backup).manifest();
        Files.writeString(
                manifest,
                Files.readString(manifest).replace(whole.log().getFirst().sha256(), "0".repeat(64)));

        refused("The log that was restored is not the one of the manifest; nothing of it is kept.");
    }

    @Test
    void the_form_of_a_later_program_is_refused() throws IOException {
        Path manifest = backup.resolve(BackupFolder.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("\"form\" : 1", "\"form\" : 2"));

        refused("The backup at " + backup
                + " is of form 2, and this program knows form 1 only: use the one that made it.");
    }

    @Test
    void files_outside_of_the_folder_are_not_read() throws IOException {
        Path manifest = backup.resolve(BackupFolder.MANIFEST);
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"path\" : \"redress.key\"", "\"path\" : \"../source/redress.key\""));

        refused("The manifest names a file outside of its folder: this is no backup of ours.");
    }

    @Test
    void tables_of_another_release_are_refused() throws IOException {
        Path manifest = backup.resolve(BackupFolder.MANIFEST);
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceFirst("\"migrations\" : \\[", "\"migrations\" : [ \"4711\","));

        refused("The backup was made of tables of another release (migrations [4711]): restore it with the release that"
                + " made it, and start the newer one on what was restored.");
    }

    @Test
    void another_tenants_backup_is_refused() {
        BackedUp target = new BackedUp(TestDatabase.H2, temporary.resolve("target"));

        assertThat(target.command("restore", "--redress.tenant=other", backup.toString())
                        .text())
                .isEqualTo("The backup is of tenant default and this installation of tenant other: name it by"
                        + " --redress.tenant.\n");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_database_that_is_in_use_stays_as_it_is(TestDatabase database) {
        BackedUp target = new BackedUp(database, temporary.resolve("target"));
        String complaint;
        try (RunningLog log = target.start()) {
            complaint = append(log, aPerson(), "mine");
        }

        assertThat(target.command("restore", backup.toString())).satisfies(said -> {
            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.text()).contains("is not replaced");
        });
        try (RunningLog log = target.start()) {
            assertThat(BackedUp.words(log, complaint)).isEqualTo("mine");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void rows_without_a_key_file_are_seen_too(TestDatabase database) throws IOException {
        BackedUp target = new BackedUp(database, temporary.resolve("target"));
        target.start().close();
        Files.delete(target.folder().resolve("redress.key"));

        assertThat(target.command("restore", backup.toString()).text())
                .contains(
                        database == TestDatabase.H2
                                ? "There is a database in "
                                : "The database is not empty, its table ");
    }

    @Test
    void on_postgresql_nothing_is_left_of_what_was_refused() throws IOException {
        Path manifest = backup.resolve(BackupFolder.MANIFEST);
        String right = Files.readString(manifest);
        Files.writeString(
                manifest,
                right.replace(
                        BackupFolder.at(backup).manifest().log().getFirst().sha256(), "0".repeat(64)));
        BackedUp target = new BackedUp(TestDatabase.POSTGRESQL, temporary.resolve("target"));
        assertThat(target.command("restore", backup.toString()).text()).contains("nothing of it is kept");

        Files.writeString(manifest, right);
        assertThat(target.command("restore", backup.toString()).exitCode()).isZero();
    }

    @Test
    void a_strange_key_file_is_refused() {
        BackedUp other = new BackedUp(TestDatabase.H2, temporary.resolve("other"));
        other.start().close();
        BackedUp target = new BackedUp(TestDatabase.H2, temporary.resolve("target"));

        assertThat(target.command("restore", "--keys-from=" + other.folder().resolve("redress.key"), backup.toString())
                        .text())
                .contains("is not the one of this backup");
    }

    /** As a process leaves it that is killed before its last step: a folder, and the password in its place. */
    @Test
    void what_a_killed_restore_left_is_cleared_away_by_the_next() throws IOException {
        BackedUp target = new BackedUp(TestDatabase.H2, temporary.resolve("target"));
        Path restoring = Files.createDirectories(target.folder().resolve(Restore.RESTORING));
        Files.writeString(restoring.resolve("redress.mv.db"), "half");
        Files.writeString(target.folder().resolve("redress.password"), "of the half");
        Files.copy(backup.resolve("redress.key"), target.folder().resolve("redress.key"));

        assertThat(target.command("restore", backup.toString()).exitCode()).isZero();
        try (RunningLog log = target.start()) {
            assertThat(log.history().head()).isEqualTo(1);
        }
    }

    private void refused(String sentence) {
        BackedUp target = new BackedUp(TestDatabase.H2, temporary.resolve("target"));
        BackedUp.Said said = target.command("restore", backup.toString());

        assertThat(said.text()).isEqualTo(sentence + "\n");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(target.folder().resolve("redress.mv.db")).doesNotExist();
        assertThat(target.folder().resolve(Restore.RESTORING)).doesNotExist();
    }
}

package org.redress.eventlog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.eventlog.ComplaintFacts.aPerson;
import static org.redress.eventlog.backup.BackedUp.append;
import static org.redress.eventlog.backup.BackedUp.words;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.RunningLog;
import org.redress.eventlog.TestDatabase;
import org.redress.events.PersonId;

class BackupTest {
    private static final int WRITERS = 3;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
    void what_one_database_had_another_has_after_it(TestDatabase from, TestDatabase to) throws IOException {
        BackedUp source = installation(from, "source");
        PersonId person = aPerson();
        String complaint;
        try (RunningLog log = source.start()) {
            complaint = append(log, person, "the door rattles 车门响");
            append(log, aPerson(), "second");
        }
        Files.createDirectories(source.folder().resolve("imports"));
        Files.writeString(source.folder().resolve("imports/0b1c"), "sealed");
        Files.writeString(source.folder().resolve("imports/0b1d.part"), "arriving");
        Path backup = temporary.resolve("backup");

        assertThat(source.command("backup", backup.toString())).satisfies(said -> {
            assertThat(said.text()).contains("The log of tenant default to position 2, SHA-256 ");
            assertThat(said.exitCode()).isZero();
        });
        BackedUp target = installation(to, "target");
        assertThat(target.command("restore", backup.toString())).satisfies(said -> {
            assertThat(said.text()).contains("Restored: 2 events of tenant default");
            assertThat(said.exitCode()).isZero();
        });

        assertThat(target.folder().resolve("imports/0b1c")).hasContent("sealed");
        assertThat(target.folder().resolve("imports/0b1d.part")).doesNotExist();
        assertThat(target.folder().resolve(Restore.RESTORING)).doesNotExist();
        try (RunningLog log = target.start()) {
            assertThat(words(log, complaint)).isEqualTo("the door rattles 车门响");
            append(log, person, "life goes on");
            assertThat(log.history().head()).isEqualTo(3);
        }
        assertThat(target.command("backup", temporary.resolve("again").toString())
                        .exitCode())
                .isZero();
        // The first two lines of the second backup are those of the first.
        assertThat(eventLines("again").subList(0, 2)).isEqualTo(eventLines("backup"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_backup_is_of_one_moment_while_commands_go_on(TestDatabase database) throws Exception {
        BackedUp source = installation(database, "source");
        Path backup = temporary.resolve("backup");
        AtomicBoolean enough = new AtomicBoolean();
        long before;
        try (RunningLog log = source.start(BackupConfiguration.class);
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> {
                        while (!enough.get()) {
                            append(log, aPerson(), "while it is made ".repeat(50));
                        }
                    }))
                    .toList();
            try {
                Awaitility.await()
                        .atMost(30, TimeUnit.SECONDS)
                        .until(() -> log.history().head() > 300);
                before = log.history().head();

                assertThat(source.command("backup", backup.toString()).exitCode())
                        .isZero();

                long after = log.history().head();
                Awaitility.await()
                        .atMost(30, TimeUnit.SECONDS)
                        .until(() -> log.history().head() > after);
            } finally {
                enough.set(true);
            }
            for (Future<?> each : writing) {
                each.get(30, TimeUnit.SECONDS);
            }
        }

        Manifest manifest = BackupFolder.at(backup).manifest();
        assertThat(manifest.log())
                .singleElement()
                .satisfies(log -> assertThat(log.position()).isGreaterThanOrEqualTo(before));
        // A person each: the keys are exactly those of the events.
        assertThat(rows(manifest, "person_key")).isEqualTo(manifest.events());
        assertThat(rows(manifest, "event")).isEqualTo(manifest.events());
        assertThat(source.command("drill", backup.toString())).satisfies(said -> {
            assertThat(said.text())
                    .contains("Words: " + Telling.number(Math.min(manifest.events(), DrillProofs.SAMPLED_MAX)))
                    .contains("can be restored");
            assertThat(said.exitCode()).isZero();
        });
    }

    @Test
    void whoever_was_erased_before_stays_so_and_an_older_backup_still_has_the_key() {
        BackedUp source = installation(TestDatabase.H2, "source");
        PersonId person = aPerson();
        String complaint;
        Path older = temporary.resolve("older");
        Path later = temporary.resolve("later");
        try (RunningLog log = source.start()) {
            complaint = append(log, person, "forget me");
        }
        assertThat(source.command("backup", older.toString()).exitCode()).isZero();
        try (RunningLog log = source.start()) {
            log.vault().erase(person);
        }
        assertThat(source.command("backup", later.toString()).exitCode()).isZero();

        BackedUp ofLater = installation(TestDatabase.H2, "of-later");
        assertThat(ofLater.command("drill", later.toString()).text())
                .contains("Words: 0 in 1 complaints opened, 1 of erased persons stay closed.");
        assertThat(ofLater.command("restore", later.toString()).exitCode()).isZero();
        try (RunningLog log = ofLater.start()) {
            assertThat(words(log, complaint)).isNull();
        }
        BackedUp ofOlder = installation(TestDatabase.H2, "of-older");
        assertThat(ofOlder.command("restore", older.toString()).text())
                .contains("Who was erased since then has to be erased again.");
        try (RunningLog log = ofOlder.start()) {
            assertThat(words(log, complaint)).isEqualTo("forget me");
        }
    }

    @Test
    void keys_may_be_kept_apart() {
        BackedUp source = installation(TestDatabase.H2, "source");
        try (RunningLog log = source.start()) {
            append(log, aPerson(), "words");
        }
        Path backup = temporary.resolve("backup");
        Path safe = temporary.resolve("safe");

        assertThat(source.command("backup", "--keys-to=" + safe, backup.toString())
                        .text())
                .contains("The key file is at " + safe + " and not in the backup");
        assertThat(backup.resolve("redress.key")).doesNotExist();
        BackedUp target = installation(TestDatabase.H2, "target");
        assertThat(target.command("restore", backup.toString()).text())
                .isEqualTo("The key file is not in this backup: name it by --keys-from.\n");
        assertThat(target.command("restore", "--keys-from=" + safe.resolve("redress.key"), backup.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void only_its_owner_looks_into_a_backup() throws IOException {
        BackedUp source = installation(TestDatabase.H2, "source");
        source.start().close();
        Path backup = temporary.resolve("backup");
        assertThat(source.command("backup", backup.toString()).exitCode()).isZero();

        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_backup_overwrites_nothing() throws IOException {
        BackedUp source = installation(TestDatabase.H2, "source");
        source.start().close();
        Path backup = Files.createDirectories(temporary.resolve("backup"));
        Files.writeString(backup.resolve("mine"), "mine");

        assertThat(source.command("backup", backup.toString()).text())
                .isEqualTo("There is something at " + backup + " already, and a backup overwrites nothing: name a"
                        + " folder that is not there yet.\n");
        assertThat(backup).isDirectoryContaining(file -> file.endsWith("mine"));
    }

    @Test
    void where_there_is_no_database_none_is_made() {
        BackedUp nowhere = installation(TestDatabase.H2, "nowhere");

        assertThat(nowhere.command("backup", temporary.resolve("backup").toString()))
                .satisfies(said -> {
                    assertThat(said.text()).startsWith("There is no database in ");
                    assertThat(said.exitCode()).isEqualTo(1);
                });
        assertThat(nowhere.folder()).doesNotExist();
    }

    @Test
    void once_nobody_listens_it_is_given_up_and_what_it_began_is_no_backup() {
        BackedUp source = installation(TestDatabase.H2, "source");
        try (RunningLog log = source.start()) {
            append(log, aPerson(), "words");
        }
        Path backup = temporary.resolve("backup");
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
        nobody.close();
        Settings settings = new Settings(List.of("--redress.data-folder=" + source.folder()));
        Backup.Order order = new Backup.Order(backup, null);

        assertThatThrownBy(() ->
                        settings.asOwner(database -> new Backup(database, settings.installation(), Clock.systemUTC())
                                .make(order, new Telling(nobody, 0))))
                .isInstanceOf(BackupFailed.class);
        assertThatThrownBy(() -> BackupFolder.at(backup).manifest())
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("There is no whole backup");
    }

    @Test
    void a_log_with_a_gap_is_said_to_be_none() {
        BackedUp source = installation(TestDatabase.H2, "source");
        try (RunningLog log = source.start()) {
            append(log, aPerson(), "first");
            append(log, aPerson(), "second");
            log.ownersJdbc().sql("delete from event where position = 1").update();
        }

        assertThat(source.command("backup", temporary.resolve("backup").toString())
                        .text())
                .isEqualTo("The log of tenant default has no event at position 1: it is not whole, and no backup of it"
                        + " would be.\n");
    }

    @Test
    void a_log_that_ends_before_its_head_is_said_to_be_none() {
        BackedUp source = installation(TestDatabase.H2, "source");
        try (RunningLog log = source.start()) {
            append(log, aPerson(), "first");
            append(log, aPerson(), "second");
            log.ownersJdbc().sql("delete from event where position = 2").update();
        }

        assertThat(source.command("backup", temporary.resolve("backup").toString())
                        .text())
                .startsWith("The log does not end where its head says");
    }

    @Test
    void a_strange_key_file_is_found_before_it_is_copied() throws IOException {
        BackedUp source = installation(TestDatabase.H2, "source");
        BackedUp other = installation(TestDatabase.H2, "other");
        source.start().close();
        other.start().close();
        Files.copy(
                other.folder().resolve("redress.key"),
                source.folder().resolve("redress.key"),
                StandardCopyOption.REPLACE_EXISTING);
        Path backup = temporary.resolve("backup");

        assertThat(source.command("backup", backup.toString()).text()).endsWith("is not the one of this database.\n");
        assertThat(backup.resolve("redress.key")).doesNotExist();
    }

    /** The service may not read how its database was migrated; whoever migrates may. */
    @Test
    void on_postgresql_the_owner_of_the_tables_makes_it() {
        TestDatabase.TwoUsers users = TestDatabase.POSTGRESQL.ofTwoUsers(temporary);
        Path folder = temporary.resolve("two");
        try (RunningLog log = RunningLog.start(users.service(), folder, users.settings())) {
            append(log, aPerson(), "words");
        }
        BackedUp source = new BackedUp(folder, users.service());

        assertThat(source.command("backup", temporary.resolve("by-service").toString())
                        .text())
                .startsWith("This user of the database may not read all that a backup holds");
        List<String> asOwner =
                new ArrayList<>(List.of("backup", temporary.resolve("by-owner").toString()));
        asOwner.addAll(users.settings());
        assertThat(source.command(asOwner.toArray(String[]::new)).exitCode()).isZero();

        TestDatabase.TwoUsers restored = TestDatabase.POSTGRESQL.ofTwoUsers(temporary);
        List<String> restore =
                new ArrayList<>(List.of("restore", temporary.resolve("by-owner").toString()));
        restore.addAll(restored.settings());
        assertThat(new BackedUp(temporary.resolve("again"), restored.service())
                        .command(restore.toArray(String[]::new))
                        .exitCode())
                .isZero();
    }

    @Test
    void what_a_killed_service_left_of_its_door_is_no_hindrance() throws IOException {
        BackedUp source = installation(TestDatabase.H2, "source");
        source.start().close();
        Path door = BackupCall.place(source.folder());
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(door));
        }
        assertThat(door).exists();

        assertThat(source.command("backup", temporary.resolve("one").toString()).exitCode())
                .isZero();
        try (RunningLog log = source.start(BackupConfiguration.class)) {
            append(log, aPerson(), "words");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(door)))
                    .isEqualTo("rw-------");
            assertThat(source.command("backup", temporary.resolve("two").toString())
                            .text())
                    .contains("to position 1, SHA-256");
        }
        assertThat(door).doesNotExist();
    }

    @Test
    void a_call_of_another_form_tells_the_right_one() {
        BackedUp source = installation(TestDatabase.H2, "source");
        for (List<String> call : List.of(
                List.of("backup"),
                List.of("restore", "a", "b"),
                List.of("restore", "--in=a", "b"),
                List.of("backup", "--keys-from=a", "b"))) {
            assertThat(source.command(call.toArray(String[]::new))).satisfies(said -> {
                assertThat(said.text()).startsWith("Usage: backup ");
                assertThat(said.exitCode()).isEqualTo(1);
            });
        }
    }

    private BackedUp installation(TestDatabase kind, String name) {
        return new BackedUp(kind, temporary.resolve(name));
    }

    private List<String> eventLines(String backup) throws IOException {
        try (var lines = BackupFolder.at(temporary.resolve(backup)).readLines("tables/event.jsonl.gz")) {
            return lines.lines().toList();
        }
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(each -> each.shape().name().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }
}

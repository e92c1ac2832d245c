package org.redress.eventlog.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class PartsHealthTest {
    @TempDir
    private Path folder;

    @Test
    void a_key_file_that_disappears_is_missed() throws IOException {
        Path keys = Files.writeString(folder.resolve("redress.key"), "secret");
        KeysHealth health = new KeysHealth(keys);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        Files.delete(keys);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    @Timeout(60)
    void a_disk_that_hangs_is_told_in_time() {
        CountDownLatch hanging = new CountDownLatch(1);
        try {
            Health health = new KeysHealth(onDiskThatHangs(hanging)).health();

            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails()).containsEntry("why", "no answer within 2 s");
        } finally {
            hanging.countDown();
        }
    }

    /** A file of which nothing is learned until the disk comes back. */
    private static Path onDiskThatHangs(CountDownLatch back) {
        return (Path) Proxy.newProxyInstance(
                Path.class.getClassLoader(), new Class<?>[] {Path.class}, (self, method, arguments) -> {
                    back.await();
                    return method.invoke(Path.of("back"), arguments);
                });
    }

    @Test
    void a_disk_is_full_when_less_is_free_than_must_be() {
        Path notYet = folder.resolve("made/when/needed");

        assertThat(new DiskHealth(notYet, 1).health().getStatus()).isEqualTo(Status.UP);
        assertThat(new DiskHealth(notYet, Long.MAX_VALUE).health().getStatus()).isEqualTo(Status.DOWN);
    }
}

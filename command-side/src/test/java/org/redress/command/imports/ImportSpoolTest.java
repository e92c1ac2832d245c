package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportSpoolTest {
    private static final byte[] FILE =
            "Marker Quetzalcoatl, said the customer.\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private ImportSpool spool;

    @BeforeEach
    void spool() {
        spool = new ImportSpool(folder.resolve("imports"), ImportSpoolTest::secret);
    }

    @Test
    void a_file_comes_back_as_it_arrived_and_is_told_by_its_digest() throws Exception {
        ImportSpool.Kept kept = spool.keep("one", in(FILE));
        assertThat(spool.open("one").readAllBytes()).isEqualTo(FILE);
        assertThat(kept.bytes()).isEqualTo(FILE.length);
        assertThat(kept.digest())
                .isEqualTo(spool.keep("two", in(FILE)).digest())
                .hasSize(64);
    }

    @Test
    void nothing_of_the_file_can_be_read_on_the_disk() throws Exception {
        spool.keep("one", in(FILE));
        assertThat(new String(Files.readAllBytes(folder.resolve("imports/one")), StandardCharsets.ISO_8859_1))
                .doesNotContain("Quetzalcoatl");
    }

    @Test
    void a_file_that_was_changed_or_stands_in_for_another_is_not_read() throws Exception {
        spool.keep("one", in(FILE));
        Files.copy(folder.resolve("imports/one"), folder.resolve("imports/two"));
        assertThatThrownBy(() -> spool.open("two").readAllBytes()).isInstanceOf(IOException.class);
        byte[] changed = Files.readAllBytes(folder.resolve("imports/one"));
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve("imports/one"), changed);
        assertThatThrownBy(() -> spool.open("one").readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_may_be_as_large_as_the_limit() throws Exception {
        assertThat(withLimit(FILE.length).keep("one", in(FILE)).bytes()).isEqualTo(FILE.length);
    }

    @Test
    void a_larger_file_leaves_nothing_behind() {
        assertThatThrownBy(() -> withLimit(FILE.length - 1).keep("one", in(FILE)))
                .isInstanceOf(ImportSpool.FileTooLarge.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing_behind() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client is gone");
            }
        };
        assertThatThrownBy(() -> spool.keep("one", broken)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void what_nobody_waits_for_is_removed() throws Exception {
        spool.keep("one", in(FILE));
        spool.keep("two", in(FILE));
        Files.writeString(folder.resolve("imports/three.part"), "");
        spool.removeAllBut(List.of("two"));
        assertThat(files()).containsExactly(folder.resolve("imports/two"));
        assertThat(spool.holds("one")).isFalse();
        assertThat(spool.holds("two")).isTrue();
    }

    private ImportSpool withLimit(long bytes) {
        return new ImportSpool(folder.resolve("imports"), ImportSpoolTest::secret, bytes);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder.resolve("imports"))) {
            return files.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] secret(String importId) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) importId.hashCode());
        return secret;
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}

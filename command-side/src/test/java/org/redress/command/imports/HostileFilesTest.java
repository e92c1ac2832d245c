package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.RowRemark;

/** Whatever a file holds: rows are rejected one by one, or the file with one sentence, in the memory of a few records. */
class HostileFilesTest {
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final Mapping MAPPING = ImportFormat.CFPB.mapping();
    private static final String HEADER = String.join(
                    ",",
                    List.of(
                            "Date received,Product,Sub-product,Issue,Sub-issue,Consumer complaint narrative",
                            "Company public response,Company,State,ZIP code,Tags,Consumer consent provided?",
                            "Submitted via,Date sent to company,Company response to consumer,Timely response?",
                            "Consumer disputed?,Complaint ID"))
            + "\n";

    @Test
    void a_line_of_two_gigabytes_is_rejected_and_the_rows_behind_it_are_read() throws Exception {
        ReadFiles read = ReadFiles.of(
                () -> new SequenceInputStream(
                        new SequenceInputStream(stream(HEADER), new Endless(TWO_GIGABYTES)), stream("\n" + row(7))),
                MAPPING);
        assertThat(read.rejections()).containsExactly(Remark.of(2, null, RowRemark.TOO_MANY_BYTES, 131_072));
        assertThat(read.usable()).extracting(ReadRow::line).containsExactly(3L);
    }

    @Test
    void a_header_of_two_gigabytes_is_one_sentence() {
        assertThatThrownBy(() -> ReadFiles.of(() -> new Endless(TWO_GIGABYTES), MAPPING))
                .isInstanceOf(FileRejected.class)
                .hasMessage("The header must have at most 131072 bytes.");
    }

    @Test
    void quotes_that_never_match_spoil_their_own_rows() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int id = 1; id <= 1_000; id++) {
            file.append(id % 10 == 0 ? row(id).replace("Mortgage", "\"Mortgage") : row(id));
        }
        ReadFiles read = ReadFiles.of(file.toString(), MAPPING);
        assertThat(read.usable()).hasSize(900);
        assertThat(read.rejections())
                .hasSize(100)
                .allSatisfy(why -> assertThat(why.code()).isEqualTo(RowRemark.QUOTES_DO_NOT_MATCH));
    }

    @Test
    void a_file_of_quotes_alone_ends() throws Exception {
        ReadFiles read = ReadFiles.of(HEADER + "\"\n".repeat(20_001), MAPPING);
        assertThat(read.usable()).isEmpty();
        assertThat(read.rejections()).isNotEmpty();
    }

    @Test
    void nul_bytes_are_rejected_where_they_stand() throws Exception {
        ReadFiles read = ReadFiles.of(
                HEADER + row(1) + row(2).replace("Mortgage", "Mort\0gage") + row(3).replace("It is", "It\0is"),
                MAPPING);
        assertThat(read.usable()).hasSize(1);
        assertThat(read.rejections())
                .containsExactly(
                        Remark.of(3, "Product", RowRemark.UNPRINTABLE),
                        Remark.of(4, "Consumer complaint narrative", RowRemark.UNPRINTABLE));
        assertThatThrownBy(() -> ReadFiles.of("\0".repeat(1_000_000), MAPPING)).isInstanceOf(FileRejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "gzip"})
    void what_is_packed_is_not_unpacked(String kind) throws Exception {
        byte[] packed = packed(kind);
        assertThat(packed.length).isLessThan(100_000);
        assertThatThrownBy(() -> ReadFiles.of(() -> new ByteArrayInputStream(packed), MAPPING))
                .isInstanceOf(FileRejected.class)
                .hasMessage("The file is packed. Send what is inside, as text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void another_encoding_is_one_sentence(String encoding) {
        byte[] file = (HEADER + row(1)).getBytes(java.nio.charset.Charset.forName(encoding));
        assertThatThrownBy(() -> ReadFiles.of(() -> new ByteArrayInputStream(file), MAPPING))
                .isInstanceOf(FileRejected.class);
    }

    @Test
    void a_thousand_columns_are_enough() {
        assertThatThrownBy(() -> ReadFiles.of("a,".repeat(1_000) + "b\n", MAPPING))
                .isInstanceOf(FileRejected.class)
                .hasMessage("The header has more than 1000 columns.");
    }

    private static String row(int id) {
        return "2020-04-24,Mortgage,,Fees,,It is not right,,Bank,FL,,,,Web,2020-04-25,Closed,Yes,N/A," + id + "\n";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ten megabytes of nothing in a few kilobytes. */
    private static byte[] packed(String kind) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        if (kind.equals("zip")) {
            try (ZipOutputStream zip = new ZipOutputStream(packed)) {
                zip.putNextEntry(new ZipEntry("a.csv"));
                zip.write(new byte[10_000_000]);
            }
        } else {
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(new byte[10_000_000]);
            }
        }
        return packed.toByteArray();
    }

    /** So many letters and no end of a line. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            int read = (int) Math.min(length, left);
            Arrays.fill(buffer, from, from + read, (byte) 'x');
            left -= read;
            return read == 0 ? -1 : read;
        }
    }
}

package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Files that nobody should send: each ends with one sentence about the file or with a rejection for each of its rows that
 * cannot be read, in a small heap. What a file is said to have imported is in the log, and nothing else is.
 */
class HostileFilesIT {
    private static final String HEAP = "-Xmx256m";

    /** Two gigabytes are what the reader alone is tested with. */
    private static final int LONG_LINE_BYTES = 128 * 1024 * 1024;

    private static final int BOMB_BYTES = 64 * 1024 * 1024;
    private static final Duration END_MAX = Duration.ofMinutes(2);
    private static final Set<String> ENDED = Set.of("DONE", "FAILED", "CANCELLED");

    private static final String HEADER = "Date received,Product,Sub-product,Issue,Sub-issue,"
            + "Consumer complaint narrative,Company public response,Company,State,ZIP code,Tags,"
            + "Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,"
            + "Timely response?,Consumer disputed?,Complaint ID\n";

    private static Program program;
    private static Client administrator;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(folder, Program.Options.ofTests().withJvm(HEAP));
        administrator = Client.of(program, "administrator");
    }

    @AfterAll
    static void stop() {
        try (Program running = program) {
            assertThat(running.output()).doesNotContain("\tat ").doesNotContain("OutOfMemoryError");
        }
    }

    @Test
    void a_zip_bomb_is_not_unpacked() throws IOException {
        fails(bomb(), "The file is packed. Send what is inside, as text.");
    }

    @Test
    void what_is_no_text_is_refused_as_a_whole() {
        fails(new byte[100_000], "The header holds NUL bytes: the file is no text, or UTF-16.");
        fails(
                (HEADER + row(1)).getBytes(StandardCharsets.UTF_16),
                "The file is UTF-16. Send it as UTF-8, GB18030 or Windows-1252.");
        fails(new byte[0], "The file is empty.");
    }

    @Test
    void a_line_that_does_not_end_for_long_is_one_rejection() {
        byte[] first = (HEADER + row(1)).getBytes(StandardCharsets.UTF_8);
        byte[] last = ("\n" + row(2)).getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[first.length + LONG_LINE_BYTES + last.length];
        Arrays.fill(file, (byte) 'x');
        System.arraycopy(first, 0, file, 0, first.length);
        System.arraycopy(last, 0, file, file.length - last.length, last.length);

        JsonNode ended = ended(administrator.upload("/api/imports", "cfpb", "long.csv", file));

        imports(ended, 2, 1);
        assertThat(reasons(ended)).containsExactly("must have at most 131072 bytes");
    }

    @Test
    void quotes_that_never_match_spoil_their_own_rows() {
        String file = HEADER
                + IntStream.rangeClosed(1, 100)
                        .mapToObj(each -> each % 10 == 0 ? row(100 + each).replace("Fees", "\"Fees") : row(100 + each))
                        .collect(Collectors.joining());

        JsonNode ended = ended(administrator.upload("/api/imports", "cfpb", "quotes.csv", bytes(file)));

        imports(ended, 90, 10);
        assertThat(reasons(ended)).containsOnly("has quotes that do not match");
    }

    @Test
    void rows_with_nul_bytes_are_rejected() {
        String file = HEADER + row(301) + row(302).replace("Fees", "Fe\0es") + row(303);

        JsonNode ended = ended(administrator.upload("/api/imports", "cfpb", "nul.csv", bytes(file)));

        imports(ended, 2, 1);
        assertThat(reasons(ended)).containsExactly("must not contain control characters or broken Unicode");
    }

    @Test
    void rows_that_are_not_in_the_encoding_that_was_told_are_rejected() {
        String file = HEADER + row(401) + row(402).replace("Fees", "收费") + row(403);
        byte[] bytes = file.getBytes(Charset.forName("GB18030"));

        JsonNode ended = ended(administrator.uploadEncoded("/api/imports", "cfpb", "told.csv", bytes, "UTF-8"));

        imports(ended, 2, 1);
        assertThat(reasons(ended)).hasSize(1);
    }

    /** One sentence, and no event. */
    private static void fails(byte[] file, String sentence) {
        long before = imported();
        JsonNode ended = ended(administrator.upload("/api/imports", "cfpb", "hostile.csv", file));

        assertThat(ended.get("state").asString()).isEqualTo("FAILED");
        assertThat(ended.get("failure").asString()).isEqualTo(sentence);
        assertThat(ended.get("imported").asLong()).isZero();
        assertThat(imported()).isEqualTo(before);
    }

    private static void imports(JsonNode ended, long imported, long rejected) {
        assertThat(ended.get("state").asString()).isEqualTo("DONE");
        assertThat(ended.get("imported").asLong()).isEqualTo(imported);
        assertThat(ended.get("rejected").asLong()).isEqualTo(rejected);
    }

    private static JsonNode ended(Client.Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        String path = location.substring(location.indexOf("/api/"));
        Awaitility.await()
                .atMost(END_MAX)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> ENDED.contains(
                        administrator.get(path).json().get("state").asString()));
        return administrator.get(path).json();
    }

    private static List<String> reasons(JsonNode ended) {
        return administrator
                .get("/api/imports/" + ended.get("id").asString() + "/rejections")
                .json()
                .get("items")
                .valueStream()
                .map(each -> each.get("reason").asString())
                .toList();
    }

    /** Complaints in the log, read to its end. */
    private static long imported() {
        Client auditor = Client.of(program, "auditor");
        long count = 0;
        String after = "0";
        while (true) {
            JsonNode page = auditor.get("/api/events?size=1000&after=" + after).json();
            if (page.get("items").isEmpty()) {
                return count;
            }
            for (JsonNode event : page.get("items")) {
                count += event.get("type").asString().endsWith("SourceComplaintRecorded") ? 1 : 0;
            }
            after = page.get("next").asString();
        }
    }

    private static String row(int id) {
        return "2020-04-24,Mortgage,,Fees,,It is not right,,Bank,FL,,,,Web,2020-04-25,Closed with explanation,Yes,N/A,"
                + id + "\n";
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    /** Much of nothing in a few kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("complaints.csv"));
            zip.write(new byte[BOMB_BYTES]);
        }
        return packed.toByteArray();
    }
}

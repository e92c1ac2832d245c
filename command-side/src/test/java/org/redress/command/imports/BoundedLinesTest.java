package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    @Test
    void a_line_may_be_as_long_as_the_limit() throws Exception {
        String longest = "x".repeat(BoundedLines.LINE_BYTES_MAX);
        BoundedLines lines = lines(longest + "\nnext");
        assertThat(lines.next()).isEqualTo(new Line.Text(1, longest));
        assertThat(lines.next()).isEqualTo(new Line.Text(2, "next"));
        assertThat(lines.next()).isNull();
    }

    @Test
    void a_longer_line_is_passed_over_and_named() throws Exception {
        BoundedLines lines = lines("x".repeat(BoundedLines.LINE_BYTES_MAX + 1) + "\nnext\n");
        assertThat(lines.next()).isEqualTo(new Line.Unreadable(1, "must have at most 16384 bytes"));
        assertThat(lines.next()).isEqualTo(new Line.Text(2, "next"));
        assertThat(lines.next()).isNull();
        assertThat(lines.bytesRead()).isEqualTo(BoundedLines.LINE_BYTES_MAX + 1 + 1 + 5);
    }

    @Test
    void lines_end_as_on_either_system_and_only_the_first_loses_its_byte_order_mark() throws Exception {
        BoundedLines lines = lines("\uFEFFa\r\n\uFEFFb\n\n");
        assertThat(lines.next()).isEqualTo(new Line.Text(1, "a"));
        assertThat(lines.next()).isEqualTo(new Line.Text(2, "\uFEFFb"));
        assertThat(lines.next()).isEqualTo(new Line.Text(3, ""));
        assertThat(lines.next()).isNull();
    }

    private static BoundedLines lines(String text) {
        return new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.command.imports.BoundedRecords.BYTES_MAX;
import static org.redress.command.imports.BoundedRecords.LINES_MAX;
import static org.redress.command.imports.LineFlaw.QUOTES_DO_NOT_MATCH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedRecordsTest {

    @Test
    void a_record_may_be_as_long_as_the_limit() throws Exception {
        String longest = "x".repeat(BYTES_MAX);
        assertThat(all(longest + "\nnext")).containsExactly(new Line.Text(1, longest), new Line.Text(2, "next"));
    }

    @Test
    void a_longer_line_is_passed_over_and_named() throws Exception {
        BoundedRecords records = records("x".repeat(3 * BYTES_MAX + 1) + "\nnext\n");
        assertThat(records.next()).isEqualTo(new Line.Unreadable(1, LineFlaw.TOO_MANY_BYTES, 131_072));
        assertThat(records.next()).isEqualTo(new Line.Text(2, "next"));
        assertThat(records.next()).isNull();
        assertThat(records.bytesRead()).isEqualTo(3 * BYTES_MAX + 1 + 1 + 5);
    }

    @Test
    void lines_end_as_on_either_system_and_only_the_first_loses_its_byte_order_mark() throws Exception {
        assertThat(all("\uFEFFa\r\n\uFEFFb\n\n"))
                .containsExactly(new Line.Text(1, "a"), new Line.Text(2, "\uFEFFb"), new Line.Text(3, ""));
    }

    @Test
    void a_value_in_quotes_runs_over_the_ends_of_lines() throws Exception {
        assertThat(all("a, \"b\r\n\"\"c\"\"\n\",d\nnext\n"))
                .containsExactly(new Line.Text(1, "a, \"b\r\n\"\"c\"\"\n\",d"), new Line.Text(4, "next"));
    }

    @Test
    void a_quote_inside_a_value_opens_nothing() throws Exception {
        assertThat(all("5\" pipe,x\nnext\n")).containsExactly(new Line.Text(1, "5\" pipe,x"), new Line.Text(2, "next"));
    }

    @Test
    void quotes_mean_nothing_where_a_record_is_a_line() throws Exception {
        BoundedRecords lines = BoundedRecords.lines(stream("\"a\nb\"\n"), FileEncoding.UTF_8);
        assertThat(lines.next()).isEqualTo(new Line.Text(1, "\"a"));
        assertThat(lines.next()).isEqualTo(new Line.Text(2, "b\""));
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_own_line_only() throws Exception {
        assertThat(all("a\n\"b,c\nd,e\nf,g"))
                .containsExactly(
                        new Line.Text(1, "a"),
                        new Line.Unreadable(2, QUOTES_DO_NOT_MATCH),
                        new Line.Text(3, "d,e"),
                        new Line.Text(4, "f,g"));
        assertThat(all("\"b")).containsExactly(new Line.Unreadable(1, QUOTES_DO_NOT_MATCH));
    }

    @Test
    void a_record_may_have_so_many_lines_and_no_more() throws Exception {
        assertThat(all("\"" + "\n".repeat(LINES_MAX - 1) + "\",x\nnext"))
                .hasSize(2)
                .last()
                .isEqualTo(new Line.Text(LINES_MAX + 1L, "next"));
        assertThat(all("\"" + "\n".repeat(LINES_MAX) + "\",x"))
                .first()
                .isEqualTo(new Line.Unreadable(1, QUOTES_DO_NOT_MATCH));
    }

    @Test
    void a_story_longer_than_the_limit_spoils_its_first_line_and_is_looked_through_line_by_line() throws Exception {
        String story = "\"" + ("x".repeat(1_000) + "\n").repeat(200) + "\",y";
        assertThat(all(story + "\nnext"))
                .startsWith(new Line.Unreadable(1, QUOTES_DO_NOT_MATCH), new Line.Text(2, "x".repeat(1_000)))
                .hasSizeGreaterThan(200);
    }

    @Test
    void what_came_to_no_good_end_can_be_cut_behind_its_first_line() throws Exception {
        BoundedRecords records = records("\"a,b\n1,\"x\",2\nlast\n");
        assertThat(records.next()).isEqualTo(new Line.Text(1, "\"a,b\n1,\"x\",2"));
        assertThat(records.spansLines()).isTrue();
        assertThat(records.cutToFirstLine()).isEqualTo(new Line.Unreadable(1, QUOTES_DO_NOT_MATCH));
        assertThat(records.next()).isEqualTo(new Line.Text(2, "1,\"x\",2"));
        assertThat(records.next()).isEqualTo(new Line.Text(3, "last"));
        assertThat(records.next()).isNull();
    }

    @Test
    void a_carriage_return_within_a_row_spoils_it_and_within_quotes_it_does_not() throws Exception {
        assertThat(all("a\rb,c\n\"d\re\",f"))
                .containsExactly(new Line.Unreadable(1, LineFlaw.CARRIAGE_RETURN), new Line.Text(2, "\"d\re\",f"));
    }

    private static List<Line> all(String text) throws IOException {
        BoundedRecords records = records(text);
        List<Line> all = new ArrayList<>();
        for (Line line = records.next(); line != null; line = records.next()) {
            all.add(line);
        }
        assertThat(records.bytesRead()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        return all;
    }

    private static BoundedRecords records(String text) {
        return BoundedRecords.quoted(stream(text), FileEncoding.UTF_8, ',');
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

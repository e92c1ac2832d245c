package org.redress.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.eventlog.Occurred;
import org.redress.events.Answer;
import org.redress.events.Channel;
import org.redress.events.RowRemark;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceForwardingRecorded;
import org.redress.events.SourceResponseRecorded;

class CfpbFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "Complaint ID,Submitted via,Date submitted,Date received,State,Product,"
            + "Sub-product,Issue,Sub-issue,Company public response,Company response to consumer,Timely response?";
    private static final String ROW = "3621464,Web,2020-04-24,2020-04-27,FL,\"Money transfer, or money service\","
            + "Refund check,Lost or stolen check,Not told,Chooses not to answer in public,Closed with explanation,Yes";

    @Test
    void a_full_row_proves_that_a_complaint_was_made_forwarded_and_answered() throws Exception {
        SourceIdentity identity = new SourceIdentity("default", "CFPB", "3621464");
        assertThat(onlyRow(ROW))
                .isEqualTo(new ReadRow.Usable(
                        2,
                        identity,
                        List.of(
                                new SourceFact(
                                        new SourceComplaintRecorded(
                                                "CFPB-3621464",
                                                "CFPB",
                                                "3621464",
                                                identity.customer(),
                                                Channel.WEB,
                                                "Money transfer, or money service",
                                                "Refund check",
                                                "Lost or stolen check",
                                                "Not told",
                                                Map.of("state", "FL"),
                                                null,
                                                null,
                                                null),
                                        on(2020, 4, 24)),
                                new SourceFact(new SourceForwardingRecorded(), on(2020, 4, 27)),
                                new SourceFact(
                                        new SourceResponseRecorded(
                                                "Closed with explanation",
                                                "Chooses not to answer in public",
                                                true,
                                                Answer.YES,
                                                null),
                                        new Occurred.Sometime())),
                        List.of()));
    }

    @Test
    void what_a_row_leaves_blank_is_not_invented() throws Exception {
        ReadRow.Usable row = usable("1,,2020-04-24,,,Mortgage,,Fees,,,,");
        SourceIdentity identity = new SourceIdentity("default", "CFPB", "1");
        assertThat(row.facts())
                .containsExactly(new SourceFact(
                        new SourceComplaintRecorded(
                                "CFPB-1",
                                "CFPB",
                                "1",
                                identity.customer(),
                                null,
                                "Mortgage",
                                null,
                                "Fees",
                                null,
                                Map.of(),
                                null,
                                null,
                                null),
                        on(2020, 4, 24)));
        assertThat(row.warnings()).isEmpty();
    }

    @Test
    void an_answer_may_be_timely_without_words_and_in_progress_without_being_closed() throws Exception {
        assertThat(response(",,No")).isEqualTo(new SourceResponseRecorded(null, null, false, Answer.NO, null));
        assertThat(response("Agrees,,"))
                .isEqualTo(new SourceResponseRecorded(null, "Agrees", false, Answer.NOT_RECORDED, null));
        assertThat(response(",In progress,"))
                .isEqualTo(new SourceResponseRecorded("In progress", null, false, Answer.NOT_RECORDED, null));
        assertThat(response(",Closed,Yes"))
                .isEqualTo(new SourceResponseRecorded("Closed", null, true, Answer.YES, null));
    }

    @ParameterizedTest
    @CsvSource({
        "Web,WEB",
        "Phone,PHONE",
        "Postal mail,LETTER",
        "Fax,FAX",
        "Email,EMAIL",
        "Referral,REFERRAL",
    })
    void each_way_to_the_source_has_our_word(String via, Channel channel) throws Exception {
        SourceComplaintRecorded complaint = complaint("1," + via + ",2020-04-24,,FL,Mortgage,,Fees,,,,");
        assertThat(complaint.channel()).isEqualTo(channel);
        assertThat(complaint.fields()).isEqualTo(Map.of("state", "FL"));
    }

    @Test
    void a_way_that_we_have_no_word_for_stays_in_the_words_of_the_source() throws Exception {
        SourceComplaintRecorded complaint = complaint("1,Pigeon,2020-04-24,,FL,Mortgage,,Fees,,,,");
        assertThat(complaint.channel()).isNull();
        assertThat(complaint.fields()).isEqualTo(Map.of("state", "FL", "submittedVia", "Pigeon"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,Web,,2020-04-24,FL,Mortgage,,Fees,,,,|Date submitted|is blank: the day of the complaint is not known",
                "1,Web,2020-04-24,2020-04-23,FL,Mortgage,,Fees,,,,|Date received|is before Date submitted",
                "1,Pigeon,2020-04-24,,FL,Mortgage,,Fees,,,,|Submitted via|is a way that we have no word for",
                "1,Web,2020-04-24,,Florida,Mortgage,,Fees,,,,|State|does not look like AA",
                "1,Web,2020-04-24,,FL,Mortgage,,Fees,,,Shrugged,|Company response to consumer"
                        + "|is not an answer that the source is known to give",
                "1,Web,2020-04-24,,FL,Mortgage,,Fees,,,,Maybe|Timely response?|is neither Yes nor No",
            })
    void an_odd_row_is_used_with_a_warning(String row, String field, String reason) throws Exception {
        assertThat(usable(row).warnings())
                .extracting(Remark::line, Remark::field, Remark::reason)
                .containsExactly(tuple(2L, field, reason));
    }

    @Test
    void a_complaint_without_a_day_has_an_unknown_one() throws Exception {
        assertThat(usable("1,Web,,,FL,Mortgage,,Fees,,,,").facts().getFirst().occurred())
                .isEqualTo(new Occurred.Sometime());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",Web,2020-04-24,,FL,Mortgage,,Fees,,,,|Complaint ID|must not be blank",
                "  ,Web,2020-04-24,,FL,Mortgage,,Fees,,,,|Complaint ID|must not be blank",
                "12a,Web,2020-04-24,,FL,Mortgage,,Fees,,,,|Complaint ID|must be 1 to 20 digits",
                "123456789012345678901,Web,2020-04-24,,FL,Mortgage,,Fees,,,,|Complaint ID|must be 1 to 20 digits",
                "1,Web,2020-13-24,,FL,Mortgage,,Fees,,,,|Date submitted|must be a date like 2020-12-31",
                "1,Web,2019-02-29,,FL,Mortgage,,Fees,,,,|Date submitted|must be a date like 2020-12-31",
                "1,Web,04/24/2020,,FL,Mortgage,,Fees,,,,|Date submitted|must be a date like 2020-12-31",
                "1,Web,1899-12-31,,FL,Mortgage,,Fees,,,,|Date submitted|must not be before 1900-01-01",
                "1,Web,2026-03-03,,FL,Mortgage,,Fees,,,,|Date submitted|must not be in the future",
                "1,Web,2020-04-24,yesterday,FL,Mortgage,,Fees,,,,|Date received|must be a date like 2020-12-31",
                "1,Web,2020-04-24,2026-03-03,FL,Mortgage,,Fees,,,,|Date received|must not be in the future",
                "1,Web,2020-04-24,,FL,,,Fees,,,,|Product|must not be blank",
                "1,Web,2020-04-24,,FL,Mortgage,,,,,,|Issue|must not be blank",
                "1,Web,2020-04-24,,FL,Mor\u0000tgage,,Fees,,,,|Product"
                        + "|must not contain control characters or broken Unicode",
                "1,Web,2020-04-24,,FL,Mortgage,,Fees,a\tb,,,|Sub-issue"
                        + "|must not contain control characters or broken Unicode",
                "1,Web,2020-04-24,,FL,Mortgage,,Fees,,,|<row>|has 11 columns instead of 12",
                "1,Web,2020-04-24,,FL,Mortgage,,Fees,,,,,|<row>|has 13 columns instead of 12",
                "1,Web,2020-04-24,,FL,\"Mortgage,,Fees,,,,|<row>|has quotes that do not match",
                "1,Web,2020-04-24,,FL,\"Mort\"gage,,Fees,,,,|<row>|has quotes that do not match",
            })
    void a_bad_row_is_rejected_without_repeating_it(String row, String field, String reason) throws Exception {
        assertThat(((ReadRow.Rejected) onlyRow(row)).why())
                .extracting(Remark::line, Remark::field, Remark::reason)
                .containsExactly(2L, field.equals("<row>") ? null : field, reason);
    }

    @Test
    void a_carriage_return_inside_a_row_does_not_cut_it_short() throws Exception {
        assertThat(onlyRow(ROW.replace(",FL,", ",F\rL,")))
                .isEqualTo(new ReadRow.Rejected(Remark.of(2, null, RowRemark.CARRIAGE_RETURN)));
    }

    @Test
    void the_first_and_the_last_possible_day_are_taken() throws Exception {
        assertThat(usable("1,Web,1900-01-01,2026-03-02,FL,Mortgage,,Fees,,,,").facts())
                .extracting(SourceFact::occurred)
                .containsExactly(on(1900, 1, 1), new Occurred.On(TODAY));
    }

    @Test
    void a_value_may_have_200_characters_and_no_more() throws Exception {
        String row = "1,Web,2020-04-24,,FL,%s,,Fees,,,,";
        assertThat(complaint(row.formatted("x".repeat(200))).product()).hasSize(200);
        assertThat(onlyRow(row.formatted("x".repeat(201))))
                .isEqualTo(new ReadRow.Rejected(Remark.of(2, "Product", RowRemark.TOO_LONG, 200)));
    }

    @Test
    void an_open_quote_spoils_its_own_line_only() throws Exception {
        assertThat(rows(HEADER + "\n" + ROW.replace("\"Money", "Money") + "\n" + ROW + "\n" + ROW + "\n"))
                .hasExactlyElementsOfTypes(ReadRow.Rejected.class, ReadRow.Usable.class, ReadRow.Usable.class);
    }

    @Test
    void rows_keep_their_line_numbers_when_blank_lines_are_passed_over() throws Exception {
        assertThat(rows(HEADER + "\r\n\r\n" + ROW + "\r\n \n" + ROW))
                .extracting(ReadRow::line)
                .containsExactly(3L, 5L);
    }

    @Test
    void columns_may_stand_in_another_order_behind_a_byte_order_mark() throws Exception {
        String file = "\uFEFF\"Timely response?\",Issue,Complaint ID,Submitted via,Date submitted,Date received,State,"
                + "Product,Sub-product,Sub-issue,Company public response,Company response to consumer\n"
                + "No,Fees,7,Fax,2020-04-24,,,Mortgage,,,,Closed\n";
        ReadRow.Usable row = (ReadRow.Usable) rows(file).getFirst();
        assertThat(row.complaintId()).isEqualTo(new SourceIdentity("default", "CFPB", "7").complaintId());
        assertThat(row.facts().getLast().event())
                .isEqualTo(new SourceResponseRecorded("Closed", null, true, Answer.NO, null));
    }

    @Test
    void a_file_with_a_header_alone_has_no_rows() throws Exception {
        assertThat(rows(HEADER)).isEmpty();
    }

    @Test
    void a_file_without_a_column_is_refused_as_a_whole() {
        assertRefused(HEADER.replace(",Issue,", ",").replace("State,", ""), "The header lacks State, Issue.");
    }

    @Test
    void a_file_with_a_doubled_column_is_refused_as_a_whole() {
        assertRefused(HEADER + ",State", "The header has the column State twice.");
    }

    @Test
    void a_file_with_an_unknown_column_is_refused_without_repeating_its_name() {
        assertRefused(HEADER + ",Jane Roe", "Column 13 of the header is unknown; the layout has " + layout() + ".");
    }

    @Test
    void a_file_that_is_no_text_is_refused_as_a_whole() {
        assertThatThrownBy(() -> read(HEADER.getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(FileRejected.class)
                .hasMessage("The file is UTF-16. Send it as UTF-8, GB18030 or Windows-1252.");
        assertRefused("", "The file is empty.");
        assertRefused("\n" + HEADER, "The first line is blank or has quotes that do not match.");
        assertRefused("\"" + HEADER, "The header has quotes that do not match.");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void a_file_with_other_separators_is_refused_as_a_whole(String separator) {
        assertRefused(
                HEADER.replace(",", separator), "Column 1 of the header is unknown; the layout has " + layout() + ".");
    }

    @Test
    void a_row_that_is_not_utf8_is_rejected_alone() throws Exception {
        byte[] latin =
                (HEADER + "\n1,Web,2020-04-24,,FL,Hypothèque,,Fees,,,,\n" + ROW).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(latin).getFirst())
                .isEqualTo(new ReadRow.Rejected(Remark.of(2, null, RowRemark.OTHER_ENCODING, "UTF-8")));
        assertThat(read(latin).getLast()).isInstanceOf(ReadRow.Usable.class);
    }

    @Test
    void the_same_row_is_the_same_complaint_within_one_tenant_and_source() {
        String id = new SourceIdentity("default", "CFPB", "1").complaintId();
        assertThat(id).isEqualTo(new SourceIdentity("default", "CFPB", "1").complaintId());
        assertThat(id).isNotEqualTo(new SourceIdentity("other", "CFPB", "1").complaintId());
        assertThat(id).isNotEqualTo(new SourceIdentity("default", "FCC", "1").complaintId());
        assertThat(id)
                .isNotEqualTo(
                        new SourceIdentity("default", "CFPB", "1").customer().value());
    }

    private static Occurred on(int year, int month, int day) {
        return new Occurred.On(LocalDate.of(year, month, day));
    }

    private static String layout() {
        return HEADER.replace(",", ", ");
    }

    private static void assertRefused(String file, String sentence) {
        assertThatThrownBy(() -> rows(file)).isInstanceOf(FileRejected.class).hasMessage(sentence);
    }

    private static SourceResponseRecorded response(String lastThreeColumns) throws Exception {
        ReadRow.Usable row = usable("1,Web,2020-04-24,,FL,Mortgage,,Fees,," + lastThreeColumns);
        return (SourceResponseRecorded) row.facts().getLast().event();
    }

    private static SourceComplaintRecorded complaint(String row) throws Exception {
        return (SourceComplaintRecorded) usable(row).facts().getFirst().event();
    }

    private static ReadRow.Usable usable(String row) throws Exception {
        return (ReadRow.Usable) onlyRow(row);
    }

    private static ReadRow onlyRow(String row) throws Exception {
        return rows(HEADER + "\n" + row + "\n").getFirst();
    }

    private static List<ReadRow> rows(String file) throws Exception {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ReadRow> read(byte[] file) throws IOException, FileRejected {
        try (MappedFile open = MappedFile.open(
                () -> new ByteArrayInputStream(file),
                ImportFormat.CFPB_BANK_OF_AMERICA.mapping(),
                new MappedFile.Reading(
                        "default", TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), (source, customer) -> null))) {
            RowBatch batch = open.next(10);
            assertThat(batch.bytesRead()).isEqualTo(file.length);
            return batch.rows();
        }
    }
}

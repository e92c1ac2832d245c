package org.redress.query.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.mining.SentLogs.LOGS;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.analytics.mining.TooManyDays;
import org.redress.query.RunningQuerySide;
import tools.jackson.databind.JsonNode;

/**
 * Charts over time of logs of other systems: thirty days with a case each of two types, and one day with nine more; and the
 * same with two cases whose years are wrong, as they stand in real files.
 */
class ImportedSignalsTest {
    private static final LocalDate FIRST = LocalDate.parse("2024-05-01");
    private static final int DAYS = 30;

    /** No case begins at this hour in another zone's other day. */
    private static final String NOON = "T04:00:00Z";

    private static SentLogs sent;
    private static String log;
    private static String wrong;

    @BeforeAll
    static void logs_of_thirty_days() {
        sent = SentLogs.to(RunningQuerySide.onH2());
        log = LOGS + "/" + sent.ready(thirtyDays());
        wrong = LOGS + "/"
                + sent.ready(thirtyDays() + "long ago,receive,0001-01-01" + NOON + ",x\nfar,receive,9999-12-30" + NOON
                        + ",x\n");
    }

    private static String thirtyDays() {
        StringBuilder table = new StringBuilder("case,activity,time,type\n");
        for (int at = 0; at < DAYS; at++) {
            LocalDate day = FIRST.plusDays(at);
            for (int each = 0; each < (at == 20 ? 11 : 2); each++) {
                String type = each == 0 ? "cards" : "\"loans, small\"";
                table.append("%s-%s,receive,%s%s,%s%n".formatted(day, each, day, NOON, type));
                table.append("%s-%s,close,%s%s,%s%n".formatted(day, each, day.plusDays(1), NOON, type));
            }
        }
        return table.toString();
    }

    @Test
    void what_came_is_drawn_with_what_is_more_than_chance() {
        JsonNode signals = sent.ok(log + "/signals?per=DAY");

        assertThat(signals.get("points")).hasSize(DAYS);
        assertThat(signals.at("/points/20/value").asDouble()).isEqualTo(11);
        assertThat(signals.at("/points/20/signals")).isNotEmpty();
        assertThat(signals.at("/points/19/signals")).isEmpty();
        assertThat(sent.ok(signals.at("/points/20/list").asString()).get("items"))
                .hasSize(11);
    }

    @Test
    void cases_are_selected_by_attributes_of_the_file() {
        JsonNode loans = sent.ok(log + "/signals?per=DAY&attribute=type&value=loans%2C%20small");

        assertThat(loans.at("/points/20/cases").asLong()).isEqualTo(10);
        assertThat(sent.ok(loans.at("/points/20/list").asString()).get("items")).hasSize(10);
    }

    @Test
    void how_long_it_took_is_told_of_activities_of_the_file() {
        JsonNode took = sent.ok(log + "/signals?per=DAY&measure=LENGTH&activity=close");

        assertThat(took.get("centre").asDouble()).isEqualTo(24);
        assertThat(took.at("/points/0/from").asString())
                .isEqualTo(FIRST.plusDays(1).toString());
    }

    @Test
    void the_points_are_a_table_with_a_tag_of_its_own() {
        HttpResponse<String> table = sent.get(log + "/signals?per=DAY", "Accept", "text/csv");
        String tag = table.headers().firstValue("ETag").orElseThrow();

        assertThat(table.body().lines()).hasSize(DAYS + 1);
        assertThat(sent.get(log + "/signals?per=DAY", "Accept", "text/csv", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(sent.get(log + "/signals?per=DAY", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "trend, beganFrom",
        "signals?per=MONTH, from",
        "signals?per=MONTH&measure=SHARE&activity=close, from",
        "signals?per=MONTH&measure=LENGTH&activity=receive, from",
    })
    void a_log_over_thousands_of_years_says_which_days_and_how_to_narrow_them(String question, String field) {
        HttpResponse<String> answer = sent.get(wrong + "/" + question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode error = SentLogs.json(answer).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.toString()).contains("0001-01-01", String.valueOf(TooManyDays.DAYS_MAX), "narrow");
    }

    @Test
    void narrowed_it_is_drawn_whatever_lies_outside() {
        String days = "from=" + FIRST + "&before=" + FIRST.plusDays(DAYS);

        assertThat(sent.ok(wrong + "/signals?per=DAY&" + days).get("points")).hasSize(DAYS);
        assertThat(sent.ok(wrong + "/signals?per=DAY&from=" + FIRST).get("points"))
                .hasSize(DAYS);
        assertThat(sent.ok(wrong + "/signals?per=DAY&measure=LENGTH&activity=close&" + days)
                        .get("points"))
                .hasSize(DAYS - 1);
        assertThat(sent.ok(wrong + "/trend?beganFrom=2024-05-01T00:00:00Z&beganBefore=2024-06-01T00:00:00Z")
                        .get("items"))
                .hasSize(DAYS + 1);
    }

    @Test
    void an_attribute_that_the_log_does_not_have_is_named() {
        HttpResponse<String> answer = sent.get(log + "/signals?attribute=colour&value=red");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(SentLogs.json(answer).at("/errors/0/field").asString()).isEqualTo("attribute");
    }

    @Test
    void a_real_format_of_the_field_is_charted_too() {
        String xes = LOGS + "/"
                + sent.ready(
                        """
                        <log xmlns="http://www.xes-standard.org/">
                        %s</log>
                        """.formatted("""
                        <trace><string key="concept:name" value="%d"/><event><string key="concept:name" value="receive"/>
                        <date key="time:timestamp" value="2024-05-0%dT12:00:00+08:00"/></event></trace>
                        """.repeat(6).formatted(1, 1, 2, 1, 3, 2, 4, 3, 5, 3, 6, 3))
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of());

        assertThat(sent.ok(xes + "/signals?per=DAY").get("points"))
                .extracting(point -> point.get("cases").asInt())
                .containsExactly(2, 1, 3);
    }
}

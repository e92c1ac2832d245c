package org.redress.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.analytics.formats.LogLimits;
import org.redress.analytics.formats.OcelReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.mining.SentLogs;

/** Whether a log of another system leaves as it came, and a selection takes its cases along and no others. */
class SelectedExportTest {
    private static SentLogs sent;
    private static String export;
    private static String id;

    @BeforeAll
    static void a_log_of_three_cases() {
        sent = SentLogs.to(RunningQuerySide.onH2());
        id = sent.ready(SentLogs.table(List.of(
                "one;receive;00;ana;billing",
                "one;it's asked, again;02;ana;billing",
                "two;receive;03;bea;delivery",
                "two;close;13;ana;delivery",
                "three;receive;48;;billing")));
        export = SentLogs.LOGS + "/" + id + "/export?format=";
    }

    @Test
    void a_log_of_another_system_leaves_as_it_came() {
        HttpResponse<String> answer = sent.get(export + "csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue(ExportEndpoint.POSITION)).contains("5");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"redress-" + id + "-5.csv\"");
        assertThat(answer.body().lines().skip(1))
                .hasSize(5)
                .anyMatch(line -> line.contains("it's asked, again") && line.contains("ana"));
        String again = sent.ready(answer.body());
        assertThat(sent.ok(SentLogs.LOGS + "/" + again + "/variants").get("items"))
                .hasSameSizeAs(sent.ok(SentLogs.LOGS + "/" + id + "/variants").get("items"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did=it's+asked,+again|2",
                "endedWith=close|2",
                "attribute=type&value=billing|3",
                "didNot=close&beganBefore=2026-03-02T08:30:00Z|2",
                "movedFrom=receive&movedTo=close|2",
                "did=never+done|0"
            })
    void a_selection_takes_whole_cases(String selection, int events) {
        HttpResponse<String> answer = sent.get(export + "csv&" + selection);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines().skip(1)).hasSize(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xes", "csv"})
    void cases_that_were_not_selected_are_in_no_file(String format) {
        assertThat(sent.get(export + format + "&endedWith=close").body())
                .contains("two", "bea")
                .doesNotContain("one", "three", "billing", "asked");
    }

    @Test
    void as_objects_the_cases_of_another_system_have_those_who_acted() {
        HttpResponse<String> answer = sent.get(export + "ocel-json&endedWith=close");

        assertThat(answer.statusCode()).isEqualTo(200);
        CountedObjects counted = new CountedObjects();
        new OcelReader(LogLimits.DEFAULT)
                .readJson(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)), counted);
        assertThat(counted.objects).containsOnlyKeys("case:two", "resource:ana", "resource:bea");
        assertThat(counted.byPosition.values()).containsExactlyInAnyOrder("receive", "close");
    }

    @Test
    void our_own_log_can_be_selected_from() {
        HttpResponse<String> answer = sent.get(SentLogs.LOGS + "/own/export?format=csv&did=nobody+does+this");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"attribute=shoe&value=42,attribute", "attribute=type,value", "beganFrom=yesterday,beganFrom"})
    void what_cannot_be_selected_is_refused_by_its_name(String selection, String field) {
        HttpResponse<String> answer = sent.get(export + "parquet&" + selection);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(field);
    }
}

package org.redress.query.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log in a file, asked without a server. */
class MiningCommandLineTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int mine(String... arguments) {
        List<String> all = new ArrayList<>(List.of("mine"));
        all.addAll(List.of(arguments));
        return new MiningCommandLine(new PrintStream(printed, true, StandardCharsets.UTF_8)).askAs(all);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), text).toString();
    }

    private String small() throws IOException {
        return file(SentLogs.table(List.of(
                "one;receive;00;ana;billing", "one;say \"\"no\"\", twice;02;bea;billing", "two;receive;03;bea;x")));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_that_is_asked_nothing_else_tells_its_graph() throws IOException {
        assertThat(mine(small())).isZero();

        JsonNode graph = JsonMapper.shared().readTree(text());
        assertThat(graph.get("cases").asLong()).isEqualTo(2);
        assertThat(graph.get("edges").get(0).get("to").asString()).isEqualTo("say \"no\", twice");
        assertThat(graph.get("edges").get(0).get("median").asString()).isEqualTo("PT2M");
    }

    @Test
    void a_table_quotes_what_must_be_quoted() throws IOException {
        assertThat(mine("--format=csv", "--question=graph", small())).isZero();

        assertThat(text().lines())
                .containsExactly(
                        "from,to,count,cases,meanSeconds,medianSeconds,totalSeconds",
                        "receive,\"say \"\"no\"\", twice\",1,1,120,120,120");
    }

    @ParameterizedTest
    @EnumSource(MiningQuestion.class)
    void every_question_has_an_answer_in_both_forms(MiningQuestion question) throws IOException {
        assertThat(mine("--question=" + question.kebab(), small())).isZero();
        assertThat(JsonMapper.shared().readTree(text()).get("position").asLong())
                .isEqualTo(3);
        printed.reset();

        assertThat(mine("--question=" + question.kebab(), "--format=csv", small()))
                .isZero();
        long columns = text().lines().findFirst().orElseThrow().split(",").length;
        assertThat(columns).isGreaterThan(3);
    }

    @Test
    void a_real_log_is_read_with_the_classifier_that_is_asked_for() {
        assumeTrue(SentLogs.hasRealLogs(), "real logs: no folder " + SentLogs.DATA);
        String file = SentLogs.DATA.resolve("eventlogs/repairExample.xes.gz").toString();

        assertThat(mine("--question=summary", "--classifier=activity-and-transition", file))
                .isZero();

        assertThat(JsonMapper.shared().readTree(text()).get("activities").toString())
                .contains("Analyze Defect+start");
    }

    @Test
    void a_file_that_is_no_log_is_refused_with_the_reason_and_the_line() throws IOException {
        assertThat(mine(file("case,activity,time\none,receive,2026-03-02T08:00:00Z\none,close,\n")))
                .isEqualTo(1);

        assertThat(text()).contains("EVENT_WITHOUT_TIME at line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--question=why", "--format=xml", "--classifier=both", "--colour=red"})
    void what_it_does_not_know_it_explains(String argument) throws IOException {
        assertThat(mine(argument, small())).isEqualTo(1);
        assertThat(text()).startsWith("Usage: mine").contains("graph, variants");
    }

    @Test
    void without_a_file_there_is_nothing_to_ask() {
        assertThat(mine()).isEqualTo(1);
        assertThat(mine(folder.resolve("none.xes").toString())).isEqualTo(1);
        assertThat(text()).contains("Usage: mine").contains("There is no file");
    }
}

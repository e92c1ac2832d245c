package org.redress.query.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.query.QuerySideApplication;
import org.redress.query.RunningQuerySide;
import org.redress.query.shell.ServiceCalls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AskCommandLineTest {
    private static final String LOG = SentLogs.table(List.of(
            "one;receive;00;ana;billing",
            "one;close;02;ana;billing",
            "two;receive;03;bea;delivery",
            "two;ask again;05;bea;delivery",
            "two;close;13;ana;delivery"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream mistakes = new ByteArrayOutputStream();
    private RunningQuerySide service = RunningQuerySide.onH2();

    @Test
    void a_log_is_sent_asked_taken_along_and_deleted() throws IOException {
        String log = "--log=" + sent();

        JsonNode variants = told("variants", log, "didNot=ask again");
        assertThat(variants.get("items")).hasSize(1);
        assertThat(told("comparison", log, "by=type", "first=billing", "second=delivery")
                        .get("compared")
                        .isMissingNode())
                .isFalse();
        Path file = folder.resolve("taken.csv");
        assertThat(ask("export", log, "format=csv", "endedWith=close", "--to=" + file))
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(6);
        assertThat(told("logs").get("items").valueStream())
                .anyMatch(each -> ("--log=" + each.get("log").asString()).equals(log));
        assertThat(ask("delete", log)).isZero();
        assertThat(ask("summary", log)).isEqualTo(AskCommandLine.FAILURE);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void what_takes_long_shows_how_far_it_is_and_is_answered_all_the_same() throws IOException {
        RunningQuerySide busy = RunningQuerySide.start(
                folder.resolve("busy"), List.of("--redress.mining.answer-within=0s"), QuerySideApplication.class);
        try {
            busy.holdEachRole();
            service = busy;
            String log = "--log=" + sent();
            assertThat(told("graph", log, "medians=true").get("edges")).isNotEmpty();
            assertThat(mistakes.toString(StandardCharsets.UTF_8)).contains(" %");
        } finally {
            busy.close();
        }
    }

    @Test
    void a_net_goes_along_with_its_question() throws IOException {
        Path net = Files.writeString(folder.resolve("net.pnml"), "<pnml/>");
        assertThat(ask("conformance", "--log=" + sent(), "--net=" + net)).isEqualTo(AskCommandLine.FAILURE);
        assertThat(mistakes.toString(StandardCharsets.UTF_8)).containsIgnoringCase("net");
    }

    @Test
    void figures_come_as_a_table_where_there_is_one() {
        assertThat(ask("signals", "--format=csv", "per=MONTH")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow())
                .contains(",");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            graph            | attribute=shoe value=7 | attribute
            variants         | items=0                | items
            """)
    void a_refusal_is_a_sentence_that_names_the_field(String question, String parameters, String field) {
        List<String> words = new ArrayList<>(List.of(question));
        words.addAll(List.of(parameters.split(" ")));
        assertThat(ask(words.toArray(String[]::new))).isEqualTo(AskCommandLine.FAILURE);
        assertThat(mistakes.toString(StandardCharsets.UTF_8)).contains(field);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "everything", "graph medians", "send", "graph --nosuch=1"})
    void what_is_no_question_gets_the_usage(String words) {
        assertThat(ask(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(AskCommandLine.FAILURE);
        assertThat(mistakes.toString(StandardCharsets.UTF_8)).contains("Usage: ask");
    }

    @Test
    void without_a_user_or_a_password_the_usage_is_told() {
        AskCommandLine nobody = new AskCommandLine(new PrintStream(out), new PrintStream(mistakes), name -> null);
        assertThat(nobody.ask(List.of("ask", "--user=improvement-team", "logs")))
                .isEqualTo(AskCommandLine.FAILURE);
        assertThat(mistakes.toString(StandardCharsets.UTF_8)).contains("Usage: ask", ServiceCalls.PASSWORD);
    }

    @Test
    void only_its_verb_asks_for_it() {
        assertThat(AskCommandLine.isAskedBy(new String[] {"ask", "logs"})).isTrue();
        assertThat(AskCommandLine.isAskedBy(new String[] {"--server.port=1", "ask"}))
                .isFalse();
        assertThat(AskCommandLine.isAskedBy(new String[0])).isFalse();
    }

    private String sent() throws IOException {
        Path file = Files.writeString(folder.resolve("sent.csv"), LOG);
        return told("send", "--file=" + file, "name=sent from a shell")
                .get("log")
                .asString();
    }

    private JsonNode told(String... words) {
        out.reset();
        assertThat(ask(words)).as(mistakes.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    private int ask(String... words) {
        List<String> arguments =
                new ArrayList<>(List.of("ask", "--user=improvement-team", "--service=" + service.base()));
        arguments.addAll(List.of(words));
        return new AskCommandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(mistakes, true, StandardCharsets.UTF_8),
                        Map.of(ServiceCalls.PASSWORD, RunningQuerySide.PASSWORD)::get)
                .ask(arguments);
    }
}

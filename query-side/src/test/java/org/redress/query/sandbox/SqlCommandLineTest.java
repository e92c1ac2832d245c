package org.redress.query.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.query.RunningQuerySide;
import org.redress.query.shell.ServiceCalls;

class SqlCommandLineTest {
    private static final String SERVICE = "--service=" + RunningQuerySide.onH2().base();
    private static final String USER = "--user=improvement-team";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream mistakes = new ByteArrayOutputStream();

    @Test
    void an_answer_is_printed_as_csv() {
        assertThat(ask(RunningQuerySide.PASSWORD, "sql", SERVICE, USER, "select 1 as 数, 'a' as b"))
                .isEqualTo(SqlCommandLine.SUCCESS);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"数\",\"b\"\r\n\"1\",\"a\"\r\n");
        assertThat(mistakes.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select nosuch from events   | This cannot be answered: Referenced column "nosuch" not found in FROM clause! (at character 8)
            drop table events           | Only questions are answered: SELECT, FROM, WITH, DESCRIBE, SUMMARIZE, EXPLAIN
            """)
    void a_refusal_is_a_sentence_beside_the_answer(String sql, String sentence) {
        assertThat(ask(RunningQuerySide.PASSWORD, "sql", SERVICE, USER, sql)).isEqualTo(SqlCommandLine.FAILURE);
        assertThat(mistakes.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(sentence);
        assertThat(out.size()).isZero();
    }

    @Test
    void a_wrong_password_is_told() {
        assertThat(ask("wrong", "sql", SERVICE, USER, "select 1")).isEqualTo(SqlCommandLine.FAILURE);
        assertThat(mistakes.toString(StandardCharsets.UTF_8)).contains("Sign in");
    }

    @Test
    void a_service_that_is_not_there_is_told() {
        assertThat(ask("x", "sql", "--service=http://127.0.0.1:1", USER, "select 1"))
                .isEqualTo(SqlCommandLine.FAILURE);
        assertThat(ask("x", "sql", "--service=nowhere", USER, "select 1")).isEqualTo(SqlCommandLine.FAILURE);
        assertThat(mistakes.toString(StandardCharsets.UTF_8))
                .contains("The service does not answer.", "This is not the address of a service.");
    }

    @Test
    void without_a_question_a_user_or_a_password_the_usage_is_told() {
        assertThat(ask("x", "sql", USER)).isEqualTo(SqlCommandLine.FAILURE);
        assertThat(ask("x", "sql", "select 1")).isEqualTo(SqlCommandLine.FAILURE);
        assertThat(new SqlCommandLine(new PrintStream(out), new PrintStream(mistakes), name -> null)
                        .ask(List.of("sql", USER, "select 1")))
                .isEqualTo(SqlCommandLine.FAILURE);
        assertThat(mistakes.toString(StandardCharsets.UTF_8).split("Usage: sql", -1))
                .hasSize(4);
    }

    @Test
    void only_its_verb_asks_for_it() {
        assertThat(SqlCommandLine.isAskedBy(new String[] {"sql", "select 1"})).isTrue();
        assertThat(SqlCommandLine.isAskedBy(new String[] {"--server.port=1", "sql"}))
                .isFalse();
        assertThat(SqlCommandLine.isAskedBy(new String[0])).isFalse();
    }

    private int ask(String password, String... arguments) {
        return new SqlCommandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(mistakes, true, StandardCharsets.UTF_8),
                        Map.of(ServiceCalls.PASSWORD, password)::get)
                .ask(List.of(arguments));
    }
}

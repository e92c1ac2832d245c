package org.redress.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.shell.ServiceCalls;
import org.redress.query.upkeep.View;

class ViewsCommandLineTest {
    private final RunningQuerySide service = RunningQuerySide.onH2();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream mistakes = new ByteArrayOutputStream();

    @Test
    void a_view_is_made_anew_and_can_go_back() {
        service.happened(stream(newComplaint(), everything("N-1")));
        String before = service.edition("promises");

        assertThat(asked("administrator", "rebuild", "promises", "--anyway"))
                .as(told(mistakes))
                .isZero();

        assertThat(service.edition("promises")).isNotEqualTo(before);
        assertThat(told(out)).startsWith("promises: FOLLOWING").contains("rebuild DONE");
        assertThat(told(out).lines()).hasSize(1);
        assertThat(asked("administrator", "rollback", "promises")).isZero();
        assertThat(service.edition("promises")).isEqualTo(before);
    }

    @Test
    void rows_that_differ_end_it_with_their_names_until_somebody_decides() {
        String damaged = newComplaint();
        service.happened(stream(damaged, everything("N-2")));
        service.rebuilt("case-file");
        String before = service.edition("case-file");
        service.jdbc()
                .sql("delete from case_file where complaint = :id and tenant = :edition")
                .param("id", damaged)
                .param("edition", before)
                .update();

        assertThat(asked("administrator", "rebuild", "case-file")).isEqualTo(ViewsCommandLine.FAILURE);
        assertThat(told(out)).contains("DIFFERING", "1 of ", damaged);
        assertThat(told(mistakes)).contains("case-file ");

        assertThat(asked("administrator", "switch", "case-file")).isZero();
        assertThat(service.edition("case-file")).isNotEqualTo(before);
    }

    @Test
    void all_are_listed_and_made_anew_together() {
        assertThat(asked("administrator", "rebuild", "--anyway"))
                .as(told(mistakes))
                .isZero();
        assertThat(told(out).lines()).hasSameSizeAs(service.views()).allMatch(line -> line.endsWith("rebuild DONE"));
        assertThat(asked("auditor")).isZero();
        assertThat(told(out)).contains(service.views().stream().map(View::name).toArray(String[]::new));
    }

    @Test
    void what_is_not_allowed_or_not_there_is_a_sentence() {
        assertThat(asked("supervisor", "rebuild")).isEqualTo(ViewsCommandLine.FAILURE);
        assertThat(told(mistakes)).doesNotContain("Usage").isNotBlank();
        assertThat(asked("administrator", "pause", "moon")).isEqualTo(ViewsCommandLine.FAILURE);
        assertThat(told(mistakes)).doesNotContain("Usage").isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forget promises", "pause", "rebuild Promises", "rebuild a b", "pause promises --anyway"})
    void what_is_no_order_gets_the_usage(String words) {
        assertThat(asked("administrator", words.split(" "))).isEqualTo(ViewsCommandLine.FAILURE);
        assertThat(told(mistakes)).contains("Usage: views");
        assertThat(service.get(Role.ADMINISTRATOR, "/api/views").statusCode()).isEqualTo(200);
    }

    @Test
    void only_its_verb_asks_for_it() {
        assertThat(ViewsCommandLine.isAskedBy(new String[] {"views", "rebuild"}))
                .isTrue();
        assertThat(ViewsCommandLine.isAskedBy(new String[] {"--views", "rebuild"}))
                .isFalse();
        assertThat(ViewsCommandLine.isAskedBy(new String[0])).isFalse();
    }

    private int asked(String user, String... words) {
        out.reset();
        mistakes.reset();
        List<String> arguments = new ArrayList<>(List.of("views", "--user=" + user, "--service=" + service.base()));
        arguments.addAll(List.of(words));
        return new ViewsCommandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(mistakes, true, StandardCharsets.UTF_8),
                        Map.of(ServiceCalls.PASSWORD, RunningQuerySide.PASSWORD)::get)
                .obey(arguments);
    }

    private static String told(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}

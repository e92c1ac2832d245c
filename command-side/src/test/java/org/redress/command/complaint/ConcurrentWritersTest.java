package org.redress.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.command.complaint.Steps.COMPLAINT;
import static org.redress.command.complaint.Steps.FACT;
import static org.redress.command.complaint.Steps.receive;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.command.AtOnce;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.events.FactEstablished;
import org.redress.events.Role;

/** Many at once: one wins, and the others learn of it or come after. */
class ConcurrentWritersTest {
    private static final int WRITERS = 20;

    static List<Named<RunningCommandSide>> databases() {
        return List.of(
                Named.of("H2", RunningCommandSide.onH2()), Named.of("PostgreSQL", RunningCommandSide.onPostgres()));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void one_key_from_twenty_threads_makes_one_complaint(RunningCommandSide side) {
        String key = UUID.randomUUID().toString();
        long before = side.history().head();

        List<Answer> answers = AtOnce.of(
                WRITERS, writer -> side.post(Role.HANDLER, "/api/complaints", COMPLAINT, "Idempotency-Key", key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.response().body())
                .containsOnly(answers.getFirst().response().body());
        assertThat(side.history().head()).isEqualTo(before + 3);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void of_twenty_who_saw_the_same_version_one_wins_and_the_others_are_told(RunningCommandSide side) {
        String id = receive(side);

        List<Answer> answers = AtOnce.of(WRITERS, writer -> establish(side, id, "If-Match", "\"2\""));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 412)
                .allSatisfy(
                        answer -> assertThat(answer.json().at("/changes/0/type").asString())
                                .isEqualTo("FactEstablished"));
        assertThat(side.history().of(id)).hasSize(4);
    }

    @Test
    void one_key_on_two_nodes_makes_one_complaint() {
        try (RunningCommandSide other = RunningCommandSide.beside(RunningCommandSide.onPostgres())) {
            List<RunningCommandSide> nodes = List.of(RunningCommandSide.onPostgres(), other);
            String key = UUID.randomUUID().toString();
            long before = other.history().head();

            List<Answer> answers = AtOnce.of(
                    WRITERS,
                    writer -> nodes.get(writer % 2)
                            .post(Role.HANDLER, "/api/complaints", COMPLAINT, "Idempotency-Key", key));

            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(other.history().head()).isEqualTo(before + 3);

            String id = answers.getFirst().json().get("id").asString();
            List<Answer> facts = AtOnce.of(WRITERS, writer -> establish(nodes.get(writer % 2), id));

            assertThat(facts).extracting(Answer::status).containsOnly(200);
            assertThat(other.history().of(id).stream()
                            .map(event -> event.payload())
                            .filter(FactEstablished.class::isInstance)
                            .map(event -> ((FactEstablished) event).fact()))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, WRITERS)
                            .mapToObj(number -> "F" + number)
                            .toList());
        }
    }

    private static Answer establish(RunningCommandSide side, String id, String... headers) {
        return side.post(Role.HANDLER, "/api/complaints/" + id + "/establish-fact", FACT, headers);
    }
}

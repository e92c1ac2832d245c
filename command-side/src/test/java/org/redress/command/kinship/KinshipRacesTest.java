package org.redress.command.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.command.AtOnce;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintMerged;
import org.redress.events.ComplaintSplit;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.Role;

/** Steps about two cases, taken by several at once: both cases tell the same story, whoever was first. */
class KinshipRacesTest {
    /** So often a race is run; on two nodes about every second one is lost by somebody. */
    private static final int RACES = 10;

    /** Who races; more only wait for each other. */
    private static final int WRITERS = 4;

    private static final String FACT = "{\"assertion\": \"There was no oil in it.\", \"basis\": \"CONFIRMED\"}";

    static Stream<Named<RunningCommandSide>> databases() {
        return Stream.of(
                Named.of("H2", RunningCommandSide.onH2()), Named.of("PostgreSQL", RunningCommandSide.onPostgres()));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void of_two_opposite_merges_one_happens(RunningCommandSide side) {
        for (int race = 0; race < RACES; race++) {
            mergeOppositely(new Kin(side), new Kin(side));
        }
    }

    @Test
    void of_two_opposite_merges_on_two_nodes_one_happens() {
        try (RunningCommandSide other = RunningCommandSide.beside(RunningCommandSide.onPostgres())) {
            for (int race = 0; race < RACES; race++) {
                mergeOppositely(new Kin(RunningCommandSide.onPostgres()), new Kin(other));
            }
        }
    }

    @Test
    void what_is_appended_to_one_case_is_appended_to_the_other_while_others_write_to_both() {
        try (RunningCommandSide other = RunningCommandSide.beside(RunningCommandSide.onPostgres())) {
            Kin here = new Kin(RunningCommandSide.onPostgres());
            Kin there = new Kin(other);
            for (int race = 0; race < RACES; race++) {
                mergeWhileOthersWrite(here, there);
            }
        }
    }

    @Test
    void one_key_on_two_nodes_makes_one_case_of_a_part() {
        try (RunningCommandSide other = RunningCommandSide.beside(RunningCommandSide.onPostgres())) {
            Kin here = new Kin(RunningCommandSide.onPostgres());
            Kin there = new Kin(other);
            for (int race = 0; race < RACES; race++) {
                splitOnce(here, there);
            }
        }
    }

    private static void mergeOppositely(Kin here, Kin there) {
        String customer = Kin.customer();
        String one = here.receive(customer);
        String another = here.receive(customer);

        List<Answer> answers =
                AtOnce.of(WRITERS, writer -> writer % 2 == 0 ? here.merge(one, another) : there.merge(another, one));

        List<Integer> statuses = answers.stream().map(Answer::status).toList();
        boolean firstWon =
                here.only(List.of(one, another), ComplaintMerged.class).into().equals(another);
        assertThat(statuses)
                .containsExactlyElementsOf(firstWon ? List.of(200, 409, 200, 409) : List.of(409, 200, 409, 200));
        String merged = firstWon ? one : another;
        assertThat(answers.get(firstWon ? 1 : 0).json().get("type").asString())
                .isIn("urn:redress:problem:complaint-merged", "urn:redress:problem:other-complaint-not-open");
        assertThat(here.only(firstWon ? another : one, DuplicateAbsorbed.class).duplicate())
                .isEqualTo(merged);
    }

    private static void mergeWhileOthersWrite(Kin here, Kin there) {
        String customer = Kin.customer();
        String one = here.receive(customer);
        String another = here.receive(customer);

        List<Answer> answers = AtOnce.of(
                WRITERS,
                writer -> writer == 0
                        ? here.merge(one, another)
                        : there.take(Role.HANDLER, writer % 2 == 0 ? one : another, "establish-fact", FACT));

        assertThat(answers.getFirst().status()).isEqualTo(200);
        StoredEvent merged = here.event(one, "ComplaintMerged");
        StoredEvent absorbed = here.event(another, "DuplicateAbsorbed");
        assertThat(absorbed.position()).isEqualTo(merged.position() + 1);
        assertThat(absorbed.metadata("commandId")).isEqualTo(merged.metadata("commandId"));
    }

    private static void splitOnce(Kin here, Kin there) {
        String origin = here.receive(Kin.customer());
        String key = UUID.randomUUID().toString();
        long head = here.side().history().head();

        List<Answer> answers =
                AtOnce.of(WRITERS, writer -> (writer % 2 == 0 ? here : there).split(origin, "Idempotency-Key", key));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.response().body())
                .containsOnly(answers.getFirst().response().body());
        String part = here.only(origin, ComplaintSplit.class).into();
        assertThat(here.history(part)).hasSize(4);
        assertThat(here.side().history().head()).isEqualTo(head + 6);
    }
}

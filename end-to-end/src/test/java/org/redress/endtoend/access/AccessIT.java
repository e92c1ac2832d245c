package org.redress.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Client;
import org.redress.endtoend.Contract;
import org.redress.endtoend.Program;

/** Everybody at every address that is mapped: {@code docs/access.md} says who is let in, and who sees which words. */
class AccessIT {
    private static final Path FOUND = Path.of("target", "access.md");

    private static Program program;
    private static Contract contract;
    private static SequencedMap<String, Route> routes;
    private static Planted planted;
    private static Rounds rounds;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(
                folder,
                Program.Options.ofTests()
                        .withArguments(Route.TOLD)
                        .withArguments(Objects.MANY_QUESTIONS)
                        .withArguments(Objects.WITHOUT_TASKS));
        contract = Contract.of(Client.of(program, "supervisor"));
        routes = Route.of(program);
        planted = new Planted(program, contract, "zq");
        Calls calls = new Calls(Objects.in(program, Story.tell(planted)), contract);
        rounds = new Rounds(program, routes, calls, calls.more(), planted.words());
        rounds.make(Rounds.NOBODY, Visitor.nobody(program.base()));
        for (String role : Roles.of(contract)) {
            rounds.make(role, Visitor.signedIn(program.base(), role, Client.PASSWORD));
        }
        Roles.takeFromCustomer(program);
        rounds.make(Rounds.NO_ROLE, Visitor.signedIn(program.base(), "customer", Client.PASSWORD));
        AccessMatrix.write(FOUND, rounds.access(), rounds.places(), rounds.fields());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everybody_is_let_in_where_the_table_says_so_and_nowhere_else() {
        assertThat(rounds.access().differencesFromDocument()).isEmpty();
    }

    @Test
    void whoever_is_let_in_is_answered() {
        assertThat(rounds.odd()).isEmpty();
    }

    @Test
    void what_is_mapped_is_documented_and_what_is_documented_is_mapped() {
        TreeSet<String> mapped = Route.calls(routes);
        mapped.removeIf(call -> !call.contains(" /api/"));
        // Answers for every step that does not exist.
        mapped.removeIf(call -> call.endsWith("/{step}"));

        assertThat(mapped).isEqualTo(new TreeSet<>(contract.calls()));
    }

    @Test
    void words_come_to_light_where_the_table_says_so_and_nowhere_else() {
        assertThat(rounds.places().differencesFromDocument()).isEmpty();
    }

    @Test
    void words_are_seen_by_whom_the_table_says_and_by_nobody_else() {
        assertThat(rounds.fields().differencesFromDocument()).isEmpty();
    }

    /** Administrators type the names of staff and see them as such; the log shows them no words of anybody. */
    @Test
    void a_word_is_for_a_role_and_not_for_a_place() {
        assertThat(rounds.seenByChance()).containsExactly("administrator: join-person.name at GET /api/events");
    }

    @Test
    void nobody_acts_in_a_role_that_he_does_not_hold() {
        for (String role : Roles.of(contract)) {
            assertThat(rounds.statusOf(role, "GET /api/complaints/{id} as an auditor"))
                    .as(role)
                    .isEqualTo(role.equals("auditor") ? "200" : "403");
            assertThat(rounds.statusOf(role, "POST /api/complaints/{id}/start-remedy as a handler"))
                    .as(role)
                    .isEqualTo(role.equals("handler") ? "412" : "403");
        }
    }

    @Test
    void whatever_somebody_can_type_is_looked_for() {
        assertThat(planted.notPlanted()).isEqualTo(Story.NOT_TYPED);
        assertThat(rounds.unseen()).isEmpty();
    }
}

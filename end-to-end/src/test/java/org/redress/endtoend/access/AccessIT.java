package org.redress.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Client;
import org.redress.endtoend.Contract;
import org.redress.endtoend.Program;

/** Everybody at every address that is mapped: {@code docs/access.md} says who is let in. */
class AccessIT {
    private static final String NOBODY = "nobody";
    private static final String NO_ROLE = "no-role";

    /** Callers at once: more than cores, fewer than connections to the database. */
    private static final int AT_ONCE = 4;

    /** An answer in terms of what was asked: whoever may change a password must know it. */
    private static final String WRONG_PASSWORD = "urn:redress:problem:wrong-password";

    private static Program program;
    private static Contract contract;
    private static SequencedMap<String, Route> routes;
    private static AccessMatrix found;

    /** Where the answer was none that is expected of any address: what is missing in the test, or broken in the service. */
    private static final Map<String, String> ODD = new ConcurrentHashMap<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        program = Program.start(
                folder, Program.Options.ofTests().withArguments(Route.TOLD).withArguments(Objects.MANY_QUESTIONS));
        contract = Contract.of(Client.of(program, "supervisor"));
        routes = Route.of(program);
        found = ask(new Calls(Objects.in(program), contract));
        found.writeTo(Path.of("target", "access.md"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everybody_is_let_in_where_the_table_says_so_and_nowhere_else() {
        assertThat(found.differencesFrom(AccessMatrix.expected("route"))).isEmpty();
    }

    @Test
    void whoever_is_let_in_is_answered() {
        assertThat(ODD).isEmpty();
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
    void a_question_is_known_to_whoever_asked_it_and_to_nobody_else() {
        Client analyst = Client.of(program, "improvement-team");
        String id = Objects.task(analyst);
        String task = "/api/mining/tasks/" + id;

        for (String role : Roles.of(contract)) {
            int expected = role.equals("improvement-team")
                    ? 200
                    : found.rows().get("GET /api/mining/tasks").get(role).equals("✓") ? 404 : 403;
            // The customer has no role any more.
            assertThat(Client.of(program, role).get(task).status()).as(role).isEqualTo(expected);
        }
        assertThat(Client.of(program, "supervisor").get("/api/mining/tasks").text())
                .doesNotContain(task);
        assertThat(analyst.get("/api/mining/tasks").text()).contains(id);
    }

    private static AccessMatrix ask(Calls calls) throws Exception {
        List<String> roles = Roles.of(contract);
        SequencedMap<String, Map<String, String>> rows = new LinkedHashMap<>();
        SequencedMap<String, Map<String, String>> columns = new LinkedHashMap<>();
        columns.put(NOBODY, column(NOBODY, Visitor.nobody(program.base()), calls));
        for (String role : roles) {
            columns.put(role, column(role, Visitor.signedIn(program.base(), role, Client.PASSWORD), calls));
        }
        Roles.takeFromCustomer(program);
        Visitor without = Visitor.signedIn(program.base(), "customer", Client.PASSWORD);
        columns.put(NO_ROLE, column(NO_ROLE, without, calls));
        for (String route : routes.keySet()) {
            Map<String, String> row = new LinkedHashMap<>();
            columns.forEach((role, cells) -> row.put(role, cells.get(route)));
            rows.put(route, row);
        }
        return new AccessMatrix("route", rows);
    }

    private static Map<String, String> column(String role, Visitor visitor, Calls calls) throws Exception {
        Map<String, String> cells = new ConcurrentHashMap<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = routes.entrySet().stream()
                    .filter(each -> !each.getValue().endsSessions())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> callers.submit(() -> cell(role, each.getKey(), each.getValue(), visitor, calls))));
            for (var each : asked.entrySet()) {
                cells.put(each.getKey(), each.getValue().get());
            }
        }
        routes.forEach((name, route) -> {
            if (route.endsSessions()) {
                cells.put(name, cell(role, name, route, visitor, calls));
            }
        });
        return cells;
    }

    private static String cell(String role, String name, Route route, Visitor visitor, Calls calls) {
        Visitor.Answer answer = route.isOfSession() ? session(role, route) : calls.make(route, visitor);
        String cell = switch (answer.status()) {
            case 401 -> "401";
            case 403 -> answer.text().contains(WRONG_PASSWORD) ? "✓" : "–";
            case 404 -> route.isRead() ? "404" : "✓";
            case 302, 303 -> answer.leadsToSignIn() ? "→" : "✓";
            default -> "✓";
        };
        if (isOdd(route, answer.status())) {
            ODD.put(role + " at " + name, answer.status() + " " + answer.text());
        }
        return cell;
    }

    /** Sessions are begun and ended by a browser of their own; whoever has no account of its own takes the customer's. */
    private static Visitor.Answer session(String role, Route route) {
        String account = List.of(NOBODY, NO_ROLE).contains(role) ? "customer" : role;
        if (route.path().equals(Route.SIGN_IN)) {
            return Visitor.nobody(program.base()).signIn(account, Client.PASSWORD);
        }
        Visitor leaving = role.equals(NOBODY)
                ? Visitor.nobody(program.base())
                : Visitor.signedIn(program.base(), account, Client.PASSWORD);
        return leaving.ask("POST", Route.SIGN_OUT, "*/*", Visitor.FORM, "");
    }

    /** Who is let in reads what is there, and is told about a step in terms of the step. */
    private static boolean isOdd(Route route, int status) {
        return status >= 500
                || List.of(405, 406, 415).contains(status)
                || (route.isRead() && status >= 400 && !List.of(401, 403, 404).contains(status));
    }
}

package org.redress.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Bodies;
import org.redress.endtoend.Client;
import org.redress.endtoend.Contract;
import org.redress.endtoend.Program;

/**
 * Two tenants in one database, each with a service of its own: what one has written is to the other as if it were not
 * there, by whatever address he asks.
 */
class TenantsIT {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    /** What tells figures and lists over everything; nobody writes here, so they say the same each time. */
    private static final List<String> OVER_EVERYTHING = List.of(
            "/api/complaints",
            "/api/events?size=1000",
            "/api/organisation",
            "/api/ownership-history",
            "/api/statistics/volumes",
            "/api/statistics/cases",
            "/api/statistics/durations",
            "/api/statistics/repeats?key=PHONE",
            "/api/mining/logs/own/summary",
            "/api/mining/logs/own/graph",
            "/api/mining/logs/own/export?format=csv&words=true");

    private static EmbeddedPostgres postgres;
    private static Program theirs;
    private static Program ours;
    private static List<String> roles;
    private static Map<String, Route> routes;
    private static Map<String, String> bodies;
    private static Map<String, String> words;
    private static Objects objects;
    private static String task;
    private static List<String> before;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        postgres = EmbeddedPostgres.start();
        ours = start(folder, "ours");
        Client.Answer received = Client.of(ours, "handler").post("/api/complaints", Bodies.RECEIVE);
        Client.of(ours, "handler")
                .get("/api/complaints/" + received.json().get("id").asString() + "?afterPosition="
                        + received.json().get("position").asLong());
        before = overEverything();
        theirs = start(folder, "theirs");
        Contract contract = Contract.of(Client.of(ours, "supervisor"));
        roles = Roles.of(contract);
        routes = Route.of(ours);
        bodies = Calls.bodies(contract);
        Planted planted = new Planted(theirs, contract, "zq");
        objects = Objects.in(theirs, Story.tell(planted));
        task = Objects.task(Client.of(theirs, "improvement-team"));
        words = new LinkedHashMap<>(planted.words());
        words.put("saved filter", "zqfilterxj");
        for (String role : roles) {
            Visitor.signedIn(theirs.base(), role, Client.PASSWORD)
                    .ask("POST", "/worklist/filters", "*/*", Visitor.FORM, "name=zqfilterxj&query=");
        }
    }

    private static Program start(Path folder, String tenant) {
        return Program.start(
                folder.resolve(tenant),
                Program.Options.ofTests()
                        .withArguments(Route.TOLD)
                        .withArguments(Objects.MANY_QUESTIONS)
                        .withArguments(Objects.AS_TASKS)
                        .withArguments(
                                "--redress.tenant=" + tenant,
                                "--redress.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                "--redress.database.username=postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        ours.close();
        theirs.close();
        postgres.close();
    }

    @Test
    void what_is_theirs_is_as_what_is_not_there() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String role : roles) {
            Visitor visitor = Visitor.signedIn(ours.base(), role, Client.PASSWORD);
            for (Map.Entry<String, Route> each : routes.entrySet()) {
                Route route = each.getValue();
                if (!route.path().contains("{")) {
                    continue;
                }
                asked++;
                Visitor.Answer theirsAsked = ask(visitor, route, true);
                Visitor.Answer unknownAsked = ask(visitor, route, false);
                if (theirsAsked.status() != unknownAsked.status() || theirsAsked.status() == 200) {
                    wrong.add(role + " at " + each.getKey() + ": " + theirsAsked.status() + ", and "
                            + unknownAsked.status() + " for what is not there");
                }
                wrong.addAll(wordsIn(role + " at " + each.getKey(), theirsAsked));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(100 * roles.size());
    }

    @Test
    void no_word_of_theirs_comes_to_light_at_any_address() {
        List<String> wrong = new ArrayList<>();
        for (String role : roles) {
            Visitor visitor = Visitor.signedIn(ours.base(), role, Client.PASSWORD);
            for (Map.Entry<String, Route> each : routes.entrySet()) {
                Route route = each.getValue();
                if (route.isRead()
                        && !route.path().contains("{")
                        && !route.path().contains("*")) {
                    Visitor.Answer answer = visitor.getAnswered(Calls.asked(route), route.accept());
                    wrong.addAll(wordsIn(role + " at " + each.getKey(), answer));
                    Stream.concat(objects.cases().stream(), Stream.of(objects.file(), objects.log(), task))
                            .filter(answer.text()::contains)
                            .forEach(id -> wrong.add(role + " at " + each.getKey() + ": their " + id));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void figures_and_lists_over_everything_do_not_know_of_them() {
        assertThat(overEverything()).isEqualTo(before);
    }

    @Test
    void whoever_has_signed_in_there_has_not_signed_in_here() {
        Visitor supervisor = Visitor.signedIn(theirs.base(), "supervisor", Client.PASSWORD);

        assertThat(supervisor.get("/api/complaints").status()).isEqualTo(200);
        assertThat(supervisor.at(ours.base()).get("/api/complaints").status()).isEqualTo(401);
    }

    @Test
    void a_question_is_known_to_whoever_asked_it_and_to_nobody_else_not_even_there() {
        String address = "/api/mining/tasks/" + Objects.task(Client.of(theirs, "improvement-team"));
        for (String role : roles) {
            boolean asks = Client.of(theirs, role).get("/api/mining/tasks").status() == 200;
            int expected = role.equals("improvement-team") ? 200 : asks ? 404 : 403;
            assertThat(Client.of(theirs, role).get(address).status()).as(role).isEqualTo(expected);
        }
        assertThat(Client.of(theirs, "supervisor").get("/api/mining/tasks").text())
                .doesNotContain(address);
    }

    @Test
    void steps_that_were_tried_from_here_changed_nothing_there() {
        Client auditor = Client.of(theirs, "auditor");
        String history = "/api/complaints/" + objects.complaint() + "/history";
        String recorded = auditor.get(history).text();

        for (Route route : routes.values()) {
            if (!route.isRead() && route.path().startsWith("/api/complaints/{id}")) {
                roles.forEach(role -> Client.of(ours, role)
                        .post(
                                route.path()
                                        .replace("{id}", objects.complaint())
                                        .replace("{step}", "start-remedy"),
                                bodies.getOrDefault(route.path(), "{}")));
            }
        }

        assertThat(auditor.get(history).text()).isEqualTo(recorded);
    }

    /** An address with the ids of what they have, or with that of nothing. */
    private static Visitor.Answer ask(Visitor visitor, Route route, boolean ofTheirs) {
        String address = Calls.asked(route)
                .replace("/imports/{id}", "/imports/" + (ofTheirs ? objects.file() : UNKNOWN))
                .replace("{id}", ofTheirs ? objects.complaint() : UNKNOWN)
                .replace("{complaint}", ofTheirs ? objects.complaint() : UNKNOWN)
                .replace("{log}", ofTheirs ? objects.log() : UNKNOWN)
                .replace("{task}", ofTheirs ? task : UNKNOWN)
                .replace("{list}", "rejections")
                .replace("{step}", "start-remedy")
                .replace("{view}", "no-such-view");
        if (route.isRead()) {
            return visitor.getAnswered(address, route.accept());
        }
        if (!route.consumes().isEmpty()) {
            return visitor.ask(route.method(), address, route.accept(), Calls.EMPTY_FORM, Calls.NO_PARTS);
        }
        String body = bodies.getOrDefault(route.path(), "");
        return visitor.ask(route.method(), address, route.accept(), body.isEmpty() ? "" : Calls.JSON, body);
    }

    private static List<String> wordsIn(String place, Visitor.Answer answer) {
        return words.entrySet().stream()
                .filter(word -> answer.text().contains(word.getValue()))
                .map(word -> place + ": " + word.getKey())
                .toList();
    }

    private static List<String> overEverything() {
        Visitor auditor = Visitor.signedIn(ours.base(), "auditor", Client.PASSWORD);
        return OVER_EVERYTHING.stream()
                .map(address -> auditor.getAnswered(address, "*/*").text())
                .toList();
    }
}

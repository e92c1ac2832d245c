package org.redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every role at every address: what D-17 and the role table allow, and nothing else. */
class RolesIT {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private static final Set<String> ALL = Set.of(
            "customer",
            "handler",
            "group-leader",
            "department-manager",
            "dealer-cac-agent",
            "cac-agent",
            "regional-manager",
            "engineer",
            "general-manager",
            "supervisor",
            "auditor",
            "improvement-team",
            "administrator");
    /** Who reads figures over all cases. */
    private static final Set<String> READING_FIGURES = ALL.stream()
            .filter(role -> !Set.of("customer", "handler", "administrator").contains(role))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> HANDLING = Set.of(
            "handler", "group-leader", "department-manager", "dealer-cac-agent", "cac-agent", "regional-manager");
    private static final Set<String> INVESTIGATING = and(HANDLING, "engineer");

    private static final Set<String> PROPOSING = and(INVESTIGATING, "general-manager");
    private static final Set<String> PREVENTING = Set.of(
            "group-leader",
            "department-manager",
            "dealer-cac-agent",
            "cac-agent",
            "regional-manager",
            "improvement-team");
    private static final Set<String> LEADING =
            Set.of("group-leader", "department-manager", "regional-manager", "general-manager");
    private static final Set<String> ORDERING = Set.of(
            "group-leader", "department-manager", "dealer-cac-agent", "cac-agent", "regional-manager", "supervisor");

    /** D-17 and the role table once more, written down apart from the code; every other step is for those who handle. */
    private static final Map<String, Set<String>> ALLOWED = allowed();

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new HashMap<>();
        for (String step : new String[] {
            "review-customer-background",
            "classify-complaint",
            "establish-fact",
            "identify-root-cause",
            "decide-merits",
            "transfer-ownership",
            "accept-transfer",
            "refuse-transfer",
            "declare-emergency",
            "record-emergency-contact",
            "request-support",
            "confirm-engineer-eta",
            "inform-customer-of-eta",
            "schedule-shop-entry",
            "record-arrival",
            "stand-down-emergency"
        }) {
            allowed.put(step, INVESTIGATING);
        }
        for (String step : new String[] {
            "propose-remedy",
            "draft-remedy",
            "request-authorization",
            "consult-leader",
            "prepare-escalation-briefing",
            "open-escalation-contact"
        }) {
            allowed.put(step, PROPOSING);
        }
        allowed.put("escalate-complaint", and(PROPOSING, "supervisor"));
        for (String step : new String[] {"grant-authorization", "refuse-authorization"}) {
            allowed.put(
                    step,
                    Set.of(
                            "group-leader",
                            "department-manager",
                            "cac-agent",
                            "regional-manager",
                            "engineer",
                            "general-manager"));
        }
        allowed.put("record-appraisal", Set.of("engineer"));
        allowed.put("coordinate-third-party", Set.of("regional-manager"));
        allowed.put("convene-joint-resolution", Set.of("regional-manager", "cac-agent"));
        allowed.put("give-final-ruling", LEADING);
        allowed.put("override-procedure-step", LEADING);
        for (String step : new String[] {"decide-appeal", "approve-prevention"}) {
            allowed.put(step, Set.of("department-manager", "regional-manager", "general-manager"));
        }
        for (String step :
                new String[] {"clear-risk", "merge-duplicate", "undo-merge", "split-complaint", "undo-split"}) {
            allowed.put(step, ORDERING);
        }
        allowed.put("forward-complaint", Set.of("cac-agent"));
        for (String step : new String[] {"send-status-report", "send-result-report", "send-progress-report"}) {
            allowed.put(step, Set.of("dealer-cac-agent", "department-manager"));
        }
        for (String step : new String[] {"decide-prevention", "implement-prevention", "verify-prevention"}) {
            allowed.put(step, PREVENTING);
        }
        for (String step : new String[] {"close-complaint", "close-without-agreement", "report-closure-to-cac"}) {
            allowed.put(step, Set.of("dealer-cac-agent"));
        }
        allowed.put("close-as-unreachable", Set.of("supervisor"));
        allowed.put("reopen-complaint", Set.of("cac-agent", "supervisor"));
        allowed.put("assign-owner", Set.of("group-leader", "department-manager", "supervisor"));
        for (String step : new String[] {"flag-risk", "correct-record"}) {
            allowed.put(step, and(INVESTIGATING, "supervisor"));
        }
        for (String step : new String[] {"expire-proposal", "record-broken-promise"}) {
            allowed.put(step, and(HANDLING, "supervisor"));
        }
        for (String step : new String[] {"record-expected-quality", "record-perceived-quality"}) {
            allowed.put(step, and(HANDLING, "improvement-team"));
        }
        return allowed;
    }

    private static Program program;
    private static Contract contract;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(folder, Program.Options.ofTests());
        contract = Contract.of(Client.of(program, "supervisor"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void each_role_may_take_its_steps_and_no_other() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Contract.Operation operation : contract.operationsWithBody()) {
            String body = contract.valid(operation.schema(), "").toString();
            String step = operation.path().substring(operation.path().lastIndexOf('/') + 1);
            Set<String> allowed = operation.path().startsWith("/api/complaints")
                    ? ALLOWED.getOrDefault(step, HANDLING)
                    : operation.path().startsWith("/api/mining") ? READING_FIGURES : Set.of("administrator");
            if (operation.path().startsWith("/api/account/")) {
                continue; // Not a matter of roles: see OwnAccountIT.
            }
            for (String role : ALL) {
                asked++;
                int status = Client.of(program, role)
                        .post(operation.path().replace("{id}", UNKNOWN), body)
                        .status();
                if (allowed.contains(role) == (status == 403)) {
                    wrong.add(role + " at " + operation.path() + " → " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(99 * ALL.size());
    }

    @Test
    void everybody_but_customers_may_read_cases_and_only_administrators_see_imports_and_rebuild() {
        String read = Client.of(program, "handler")
                .post("/api/complaints", Bodies.RECEIVE)
                .json()
                .get("id")
                .asString();
        for (String role : ALL) {
            Client client = Client.of(program, role);
            int expected = role.equals("customer") ? 403 : 200;
            assertThat(client.get("/api/complaints").status()).as(role).isEqualTo(expected);
            assertThat(client.get("/api/complaints/" + read + "/history").status())
                    .as(role)
                    .isEqualTo(expected);
            assertThat(client.get("/api/complaints/" + read + "/rebuild-proof").status())
                    .as(role)
                    .isEqualTo(expected);
            boolean administrator = role.equals("administrator");
            assertThat(client.get("/api/imports/" + UNKNOWN).status()).as(role).isEqualTo(administrator ? 404 : 403);
            assertThat(client.get("/api/views/case-list/dead-letters").status())
                    .as(role)
                    .isEqualTo(expected);
            for (String mending : List.of(
                    "/api/views/case-list/rebuild",
                    "/api/views/case-list/rebuild/pause",
                    "/api/views/case-list/rebuild/resume",
                    "/api/views/case-list/rebuild/switch",
                    "/api/views/case-list/rollback",
                    "/api/views/reconciliation",
                    "/api/views/case-list/dead-letters/retry",
                    "/api/views/case-list/dead-letters/" + UNKNOWN + "/retry")) {
                assertThat(client.post(mending, "").status() == 403).as(role).isEqualTo(!administrator);
            }
        }
    }

    @Test
    void the_whole_log_is_for_those_who_judge_or_connect_and_shows_words_to_those_who_may_read_them() {
        Client.of(program, "handler").post("/api/complaints", Bodies.RECEIVE);
        Set<String> reading = Set.of("auditor", "supervisor", "improvement-team", "administrator");
        Set<String> readingWords = Set.of("auditor", "supervisor");
        for (String role : ALL) {
            Client.Answer log = Client.of(program, role).get("/api/events?size=1000");
            assertThat(log.status()).as(role).isEqualTo(reading.contains(role) ? 200 : 403);
            assertThat(log.text().contains("Li Na")).as(role).isEqualTo(readingWords.contains(role));
            assertThat(Client.of(program, role).get("/api/organisation").status())
                    .as(role)
                    .isEqualTo(reading.contains(role) ? 200 : 403);
        }
    }

    @Test
    void figures_over_all_cases_are_for_those_who_answer_for_others_judge_or_improve() {
        for (String role : ALL) {
            boolean reading = READING_FIGURES.contains(role);
            for (String figure : List.of("backlog", "cases", "reopened", "volumes")) {
                assertThat(Client.of(program, role)
                                .get("/api/statistics/" + figure)
                                .status())
                        .as(role)
                        .isEqualTo(reading ? 200 : 403);
            }
            assertThat(Client.of(program, role)
                            .get("/api/mining/logs/own/signals")
                            .status())
                    .as(role)
                    .isEqualTo(reading ? 200 : 403);
        }
    }

    @Test
    void process_mining_is_for_those_who_read_figures_and_logs_are_kept_by_those_who_improve() {
        for (String role : ALL) {
            Client client = Client.of(program, role);
            boolean reading = !Set.of("customer", "handler", "administrator").contains(role);
            boolean keeping = Set.of("improvement-team", "supervisor").contains(role);
            assertThat(client.get("/api/mining/logs").status()).as(role).isEqualTo(reading ? 200 : 403);
            assertThat(client.get("/api/mining/tasks").status()).as(role).isEqualTo(reading ? 200 : 403);
            for (String question : List.of("graph", "variants", "cases")) {
                assertThat(client.get("/api/mining/logs/" + UNKNOWN + "/" + question)
                                .status())
                        .as(role)
                        .isEqualTo(reading ? 404 : 403);
            }
            assertThat(client.delete("/api/mining/logs/" + UNKNOWN).status())
                    .as(role)
                    .isEqualTo(keeping ? 404 : 403);
        }
    }

    @Test
    void the_log_as_a_file_is_for_those_who_read_figures() {
        for (String role : ALL) {
            boolean reading = !Set.of("customer", "handler", "administrator").contains(role);
            assertThat(Client.of(program, role)
                            .get("/api/mining/logs/" + UNKNOWN + "/export?format=csv")
                            .status())
                    .as(role)
                    .isEqualTo(reading ? 404 : 403);
        }
    }

    @Test
    void how_the_service_fares_is_for_everybody_but_customers() {
        for (String role : ALL) {
            boolean staff = !role.equals("customer");
            Client client = Client.of(program, role);
            assertThat(client.get("/actuator/prometheus").status()).as(role).isEqualTo(staff ? 200 : 403);
            assertThat(client.get("/actuator/health").json().has("components"))
                    .as(role)
                    .isEqualTo(staff);
        }
    }

    @Test
    void without_signing_in_there_is_nothing_to_see() {
        Client stranger = Client.unknown(program);
        Stream.concat(contract.pathsOf("get").stream(), Stream.of("/v3/api-docs", "/actuator/prometheus"))
                .forEach(path -> assertThat(stranger.get(path.replace("{id}", UNKNOWN)
                                        .replace("{view}", "case-list")
                                        .replace("{log}", UNKNOWN)
                                        .replace("{task}", UNKNOWN))
                                .status())
                        .as(path)
                        .isEqualTo(401));
    }

    private static Set<String> and(Set<String> roles, String one) {
        return Stream.concat(roles.stream(), Stream.of(one)).collect(java.util.stream.Collectors.toSet());
    }
}

package org.redress.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.command.complaint.Steps.APOLOGY;
import static org.redress.command.complaint.Steps.COMPLAINT;
import static org.redress.command.complaint.Steps.FACT;
import static org.redress.command.complaint.Steps.receive;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.eventlog.StoredEvent;
import org.redress.events.Role;
import org.redress.http.signin.FirstAccount;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What every step has in common over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class StepsOverHttpTest {
    private final RunningCommandSide side = RunningCommandSide.onH2();

    @Test
    void a_complaint_is_received_at_an_address_of_its_own() {
        Answer answer = side.post(Role.HANDLER, "/api/complaints", COMPLAINT);

        String id = answer.json().get("id").asString();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/complaints/" + id);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json().get("version").asLong()).isEqualTo(2);
        assertThat(answer.json().get("status").asString()).isEqualTo("RECEIVED");
        assertThat(answer.json().get("warnings")).isEmpty();
        assertThat(answer.json().get("position").asLong())
                .isEqualTo(side.history().positionOf(id, 2).orElseThrow());
    }

    @Test
    void a_step_answers_with_where_it_left_the_complaint_and_what_may_follow() {
        String id = receive(side);

        Answer answer = side.post(Role.HANDLER, step(id, "apologize-and-acknowledge"), APOLOGY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        assertThat(answer.json().get("id").asString()).isEqualTo(id);
        assertThat(answer.json().get("status").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(answer.json().get("warnings").get(0).asString()).isEqualTo("BACKGROUND_NOT_REVIEWED");
        assertThat(steps(answer)).contains("record-statement").doesNotContain("apologize-and-acknowledge");
        assertThat(answer.json().at("/nextSteps/0/requiredFields")).isNotEmpty();
    }

    @Test
    void a_refused_step_changes_nothing_and_says_what_would_be_allowed(CapturedOutput log) {
        String id = receive(side);

        Answer answer = side.post(Role.HANDLER, step(id, "confirm-understanding"), "{\"readBack\": \"It failed.\"}");

        assertProblem(answer, 409, "not-acknowledged");
        assertThat(steps(answer)).contains("apologize-and-acknowledge");
        assertThat(versionOf(id)).isEqualTo(2);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void whoever_may_not_take_a_step_learns_not_even_the_version() {
        String id = receive(side);

        assertProblem(side.post(Role.AUDITOR, step(id, "establish-fact"), FACT), 403, "role-not-permitted");
        assertProblem(
                side.post(Role.AUDITOR, step(id, "establish-fact"), FACT, "If-Match", "\"7\""),
                403,
                "role-not-permitted");
    }

    @Test
    void nothing_happens_to_a_complaint_that_is_not_there() {
        Answer answer = side.post(Role.HANDLER, step(UUID.randomUUID().toString(), "establish-fact"), FACT);

        assertProblem(answer, 404, "complaint-unknown");
        assertThat(answer.json().get("nextSteps")).isEmpty();
    }

    @Test
    void a_step_that_does_not_exist_is_named() {
        Answer answer = side.post(Role.HANDLER, step(receive(side), "forget"), "{}");

        assertProblem(answer, 404, "not-found");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("step");
    }

    @Test
    void an_id_that_is_none_is_named() {
        Answer answer = side.post(Role.HANDLER, step("4711", "establish-fact"), FACT);

        assertProblem(answer, 400, "invalid-input");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("id");
    }

    @Test
    void each_event_tells_who_acted_for_whom_and_why() {
        String id = receive(side);
        side.post(
                Role.HANDLER,
                step(id, "apologize-and-acknowledge"),
                APOLOGY,
                "Redress-On-Behalf-Of",
                "person-chief",
                "Redress-Occurred-At",
                "2026-01-02T03:04:05Z");

        StoredEvent received = side.history().of(id).getFirst();
        assertThat(received.metadata())
                .containsEntry("tenant", "default")
                .containsEntry("actor", new FirstAccount(Role.HANDLER).person().value())
                .containsEntry("role", "HANDLER")
                .containsEntry("onBehalfOf", "dealer-1")
                .containsEntry("policyVersion", "catalogue-1")
                .containsKeys("commandId", "correlationId", "causationId")
                .doesNotContainKeys("commandFingerprint", "occurredAt", "occurredPrecision");
        StoredEvent apology = side.history().of(id).getLast();
        assertThat(apology.metadata())
                .containsEntry("onBehalfOf", "person-chief")
                .containsEntry("occurredAt", "2026-01-02T03:04:05Z")
                .containsEntry("occurredPrecision", "INSTANT");
    }

    @Test
    void a_caller_who_has_not_seen_the_latest_is_told_what_changed(CapturedOutput log) {
        String id = receive(side);
        side.post(Role.HANDLER, step(id, "apologize-and-acknowledge"), APOLOGY);

        Answer answer = side.post(Role.HANDLER, step(id, "establish-fact"), FACT, "If-Match", "\"2\"");

        assertProblem(answer, 412, "version-conflict");
        assertThat(answer.json().get("version").asLong()).isEqualTo(4);
        JsonNode changes = answer.json().get("changes");
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).get("version").asLong()).isEqualTo(3);
        assertThat(changes.get(0).get("type").asString()).isEqualTo("ApologyAndAcknowledgementGiven");
        assertThat(changes.get(0).get("actor").asString())
                .isEqualTo(new FirstAccount(Role.HANDLER).person().value());
        assertThat(changes.get(0).get("role").asString()).isEqualTo("HANDLER");
        assertThat(changes.get(0).get("recordedAt").asString()).isNotBlank();
        assertThat(answer.response().body()).doesNotContain("sorry");
        assertThat(versionOf(id)).isEqualTo(4);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void a_caller_who_has_missed_very_much_is_told_a_part_of_it() {
        String id = receive(side);
        for (int fact = 1; fact <= 51; fact++) {
            side.post(Role.HANDLER, step(id, "establish-fact"), FACT);
        }

        Answer missedMore = side.post(Role.HANDLER, step(id, "establish-fact"), FACT, "If-Match", "\"2\"");
        Answer missedAsMuch = side.post(Role.HANDLER, step(id, "establish-fact"), FACT, "If-Match", "\"3\"");

        assertThat(missedMore.json().get("changes")).hasSize(50);
        assertThat(missedMore.json().at("/changes/0/version").asLong()).isEqualTo(3);
        assertThat(missedMore.json().get("version").asLong()).isEqualTo(53);
        assertThat(missedAsMuch.json().get("changes")).hasSize(50);
        assertThat(missedAsMuch.json().at("/changes/49/version").asLong()).isEqualTo(53);
    }

    @Test
    void a_caller_who_has_seen_the_latest_goes_on() {
        String id = receive(side);

        assertThat(side.post(Role.HANDLER, step(id, "establish-fact"), FACT, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
        assertThat(side.post(Role.HANDLER, step(id, "establish-fact"), FACT, "If-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_step_that_is_so_already_answers_with_where_the_complaint_stands() {
        String id = receive(side);
        side.post(Role.HANDLER, step(id, "apologize-and-acknowledge"), APOLOGY);

        Answer again = side.post(Role.HANDLER, step(id, "apologize-and-acknowledge"), APOLOGY);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("version").asLong()).isEqualTo(4);
        assertThat(versionOf(id)).isEqualTo(4);
    }

    @Test
    void the_same_key_gets_the_same_answer_whatever_has_happened_since() {
        String id = receive(side);
        String key = UUID.randomUUID().toString();
        Answer first = apologize(id, APOLOGY, key);
        side.post(Role.HANDLER, step(id, "establish-fact"), FACT);

        Answer second = apologize(id, APOLOGY.replace("{", "{ \n"), key);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.response().body()).isEqualTo(first.response().body()).contains("BACKGROUND_NOT_REVIEWED");
        assertThat(versionOf(id)).isEqualTo(5);
    }

    @Test
    void the_same_key_answers_though_the_version_it_was_sent_for_is_past() {
        String id = receive(side);
        String key = UUID.randomUUID().toString();

        List<Integer> statuses = List.of(
                establish(id, key, "\"2\"").status(),
                establish(id, key, "\"2\"").status());

        assertThat(statuses).containsExactly(200, 200);
        assertThat(versionOf(id)).isEqualTo(3);
    }

    @Test
    void a_key_is_not_used_for_something_else() {
        String id = receive(side);
        String key = UUID.randomUUID().toString();
        apologize(id, APOLOGY, key);

        assertProblem(apologize(id, APOLOGY.replace("sorry", "very sorry"), key), 422, "idempotency-key-reused");
        assertProblem(establish(id, key, "*"), 422, "idempotency-key-reused");
        assertThat(versionOf(id)).isEqualTo(4);
    }

    @Test
    void a_complaint_sent_twice_under_one_key_is_one_complaint() {
        String key = UUID.randomUUID().toString();

        Answer first = side.post(Role.HANDLER, "/api/complaints", COMPLAINT, "Idempotency-Key", key);
        Answer second = side.post(Role.HANDLER, "/api/complaints", COMPLAINT, "Idempotency-Key", key);
        Answer other = side.post(Role.CAC_AGENT, "/api/complaints", COMPLAINT, "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(other.json().get("id")).isNotEqualTo(first.json().get("id"));
    }

    @Test
    void what_a_client_puts_into_a_key_is_not_kept() {
        Answer answer = side.post(Role.HANDLER, "/api/complaints", COMPLAINT, "Idempotency-Key", "call-from-Li-Wei");

        assertThat(side.history()
                        .of(answer.json().get("id").asString())
                        .getFirst()
                        .metadata())
                .containsKey("commandFingerprint")
                .allSatisfy((name, value) -> assertThat(value).doesNotContain("Li-Wei"));
    }

    private Answer apologize(String id, String body, String key) {
        return side.post(Role.HANDLER, step(id, "apologize-and-acknowledge"), body, "Idempotency-Key", key);
    }

    private Answer establish(String id, String key, String version) {
        return side.post(Role.HANDLER, step(id, "establish-fact"), FACT, "Idempotency-Key", key, "If-Match", version);
    }

    private long versionOf(String id) {
        return side.history().of(id).getLast().sequence();
    }

    private static String step(String id, String step) {
        return "/api/complaints/" + id + "/" + step;
    }

    private static List<String> steps(Answer answer) {
        return answer.json()
                .get("nextSteps")
                .valueStream()
                .map(next -> next.get("step").asString())
                .toList();
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:redress:problem:" + type);
    }
}

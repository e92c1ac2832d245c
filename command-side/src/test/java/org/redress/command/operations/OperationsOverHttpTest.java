package org.redress.command.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.eventlog.StoredEvent;
import org.redress.events.DeadLetterDiscarded;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.ViewName;
import org.redress.http.signin.FirstAccount;
import org.redress.lifecycle.input.FreeText;

/** Dead letters are discarded by administrators, with a reason, once. */
class OperationsOverHttpTest {
    private static final String ADDRESS = "/api/operations/discard-dead-letter";
    private static final String STREAM = "operations-default";

    private final RunningCommandSide side = RunningCommandSide.onH2();
    private final String complaint = UUID.randomUUID().toString();

    @Test
    void it_is_an_event_on_a_stream_of_its_own_with_the_reason_sealed() {
        Answer answer = side.post(Role.ADMINISTRATOR, ADDRESS, body("Entered twice."));

        assertThat(answer.status()).isEqualTo(200);
        StoredEvent recorded = side.history().of(STREAM).getLast();
        assertThat(recorded.payload()).isInstanceOfSatisfying(DeadLetterDiscarded.class, event -> {
            assertThat(event.view()).isEqualTo(new ViewName("promises"));
            assertThat(event.complaint()).isEqualTo(complaint);
            assertThat(event.firstPosition()).isEqualTo(7);
            assertThat(event.parkedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00.000001Z"));
            assertThat(event.reason()).isInstanceOf(Personal.Sealed.class);
            assertThat(event.reason().person()).isEqualTo(new FirstAccount(Role.ADMINISTRATOR).person());
        });
        assertThat(recorded.metadata()).containsEntry("role", "ADMINISTRATOR").containsKey("traceId");
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.json().get("version").asLong() + "\"");
        assertThat(answer.json().get("position").asLong()).isEqualTo(recorded.position());
        assertThat(side.history().of(complaint)).isEmpty();
    }

    @Test
    void the_same_key_is_the_same_decision() {
        String[] key = {"Idempotency-Key", "discard-" + complaint};
        Answer first = side.post(Role.ADMINISTRATOR, ADDRESS, body("Entered twice."), key);
        Answer again = side.post(Role.ADMINISTRATOR, ADDRESS, body("Entered twice."), key);
        Answer other = side.post(Role.ADMINISTRATOR, ADDRESS, body("Not ours."), key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(discards()).hasSize(1);
    }

    @Test
    void a_second_reason_is_refused_rather_than_dropped() {
        side.post(Role.ADMINISTRATOR, ADDRESS, body("Entered twice."));

        Answer second = side.post(Role.ADMINISTRATOR, ADDRESS, body("Not ours."));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("type").asString()).isEqualTo("urn:redress:problem:already-discarded");
        assertThat(discards()).hasSize(1);
    }

    @Test
    void nobody_but_an_administrator_discards() {
        Answer answer = side.post(Role.SUPERVISOR, ADDRESS, body("Entered twice."));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:redress:problem:administrator-only");
        assertThat(discards()).isEmpty();
    }

    @Test
    void a_decision_that_does_not_exist_is_named() {
        Answer answer = side.post(Role.ADMINISTRATOR, "/api/operations/burn-dead-letter", "{}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("step");
    }

    @ParameterizedTest
    @CsvSource({
        "view, 'Promises!'",
        "complaint, 'N-1'",
        "firstPosition, '0'",
        "parkedAt, 'yesterday'",
        "reason, '  '",
    })
    void what_is_wrong_is_named(String field, String value) {
        String body = body("Entered twice.")
                .replaceAll(
                        "\"" + field + "\": (\"[^\"]*\"|\\d+)",
                        "\"" + field + "\": " + (field.equals("firstPosition") ? value : "\"" + value + "\""));

        Answer answer = side.post(Role.ADMINISTRATOR, ADDRESS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(discards()).isEmpty();
    }

    @Test
    void a_reason_is_as_long_as_other_free_text_and_no_longer() {
        assertThat(side.post(Role.ADMINISTRATOR, ADDRESS, body("x".repeat(FreeText.CHARACTERS_MAX + 1)))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("reason");
        assertThat(side.post(Role.ADMINISTRATOR, ADDRESS, body("x".repeat(FreeText.CHARACTERS_MAX)))
                        .status())
                .isEqualTo(200);
    }

    private List<StoredEvent> discards() {
        return side.history().of(STREAM).stream()
                .filter(event -> event.payload() instanceof DeadLetterDiscarded discarded
                        && discarded.complaint().equals(complaint))
                .toList();
    }

    private String body(String reason) {
        return """
                {"view": "promises", "complaint": "%s", "firstPosition": 7,
                 "parkedAt": "2026-03-01T08:00:00.000001Z", "reason": "%s"}
                """.formatted(complaint, reason);
    }
}

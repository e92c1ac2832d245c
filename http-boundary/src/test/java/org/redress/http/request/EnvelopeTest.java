package org.redress.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.events.Role;
import org.redress.http.Server;
import org.redress.http.Server.Answer;
import org.redress.http.signin.FirstAccount;
import tools.jackson.databind.JsonNode;

/** What comes with a command beside its body. */
class EnvelopeTest {
    private static final Server SERVER = Server.shared();

    @Test
    void headers_are_read() {
        JsonNode envelope = accept(
                        "Idempotency-Key", "k-1",
                        "If-Match", "\"7\"",
                        "Redress-Role", "HANDLER",
                        "Redress-On-Behalf-Of", "dealer-4",
                        "Redress-Occurred-At", "2026-05-31T10:00:00+08:00")
                .json();

        assertThat(envelope.path("person").asString())
                .isEqualTo(new FirstAccount(Role.HANDLER).person().value());
        assertThat(envelope.path("key").asString()).isEqualTo("k-1");
        assertThat(envelope.path("expected").asString()).isEqualTo("Exactly[version=7]");
        assertThat(envelope.path("role").asString()).isEqualTo("HANDLER");
        assertThat(envelope.path("onBehalfOf").asString()).isEqualTo("dealer-4");
        assertThat(envelope.path("occurredAt").asString()).isEqualTo("2026-05-31T02:00:00Z");
    }

    @Test
    void none_of_them_is_needed() {
        JsonNode envelope = accept("Accept", "*/*").json();

        assertThat(envelope.path("key").asString()).isEqualTo("null");
        assertThat(envelope.path("expected").asString()).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Idempotency-Key      | a b                       | must be 1 to 128 printable ASCII characters without spaces",
                "If-Match             | 7                         | must be an ETag as answers carry it, such as \"7\", or *",
                "If-Match             | W/\"7\"                   | must be an ETag as answers carry it, such as \"7\", or *",
                "If-Match             | \"07\"                    | must be an ETag as answers carry it, such as \"7\", or *",
                "If-Match             | \"1000000000000000000\"   | must be an ETag as answers carry it, such as \"7\", or *",
                "Redress-Role         | BOSS                      | must be a role, such as HANDLER",
                "Redress-On-Behalf-Of | A B                       | must be lower-case letters, digits and hyphens, at most 64",
                "Redress-Occurred-At  | yesterday                 | must be an instant with offset, such as 2026-01-31T12:00:00Z",
                "Redress-Occurred-At  | 2026-06-01T12:00:00.001Z  | must not be in the future",
                "Redress-Occurred-At  | 1899-12-31T23:59:59Z      | must be from 1900 to 2200"
            })
    void a_header_of_another_form_is_named(String header, String value, String reason) {
        assertThat(accept(header, value).problem()).isEqualTo("400 invalid-input [" + header + " " + reason + "]");
    }

    @Test
    void an_idempotency_key_has_its_length() {
        String longest = "k".repeat(Envelope.IDEMPOTENCY_KEY_CHARACTERS_MAX);

        assertThat(accept("Idempotency-Key", longest).status()).isEqualTo(200);
        assertThat(accept("Idempotency-Key", longest + "k").status()).isEqualTo(400);
    }

    @Test
    void a_header_that_is_there_twice_is_refused() {
        assertThat(accept("If-Match", "\"7\"", "If-Match", "\"8\"").problem())
                .isEqualTo("400 invalid-input [If-Match is there twice]");
    }

    @Test
    void an_expected_version_admits_itself_and_a_star_admits_all() {
        assertThat(ExpectedVersion.parse("\"7\"").admits(7)).isTrue();
        assertThat(ExpectedVersion.parse("\"7\"").admits(8)).isFalse();
        assertThat(ExpectedVersion.parse("*").admits(8)).isTrue();
        assertThat(ExpectedVersion.parse(ExpectedVersion.etagOf(12)).admits(12)).isTrue();
    }

    private static Answer accept(String... headers) {
        HttpRequest.Builder request = SERVER.request(Server.CASE + "/accept").POST(BodyPublishers.noBody());
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return SERVER.send(request);
    }
}

package org.redress.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.http.Server;
import org.redress.http.problem.RefusalProblems;
import org.redress.lifecycle.decision.Refusal;
import tools.jackson.databind.JsonNode;

/** The contract says what the server does. */
class ContractTest {
    private static final JsonNode CONTRACT = Server.shared().get("/v3/api-docs").json();

    @Test
    void a_command_names_its_headers() {
        assertThat(names(CONTRACT.at("/paths/~1api~1complaints~1{id}~1accept/post/parameters")))
                .containsExactly(
                        "id",
                        "Idempotency-Key",
                        "If-Match",
                        "Redress-Role",
                        "Redress-On-Behalf-Of",
                        "Redress-Occurred-At");
    }

    @Test
    void a_list_names_its_parameters() {
        JsonNode parameters = CONTRACT.at("/paths/~1api~1complaints/get/parameters");

        assertThat(names(parameters)).containsExactlyInAnyOrder("channel", "cursor", "size");
    }

    @Test
    void a_command_names_what_it_cannot_do_without() {
        assertThat(CONTRACT.at("/components/schemas/Propose/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("options", "title", "channel", "toldAt");
        assertThat(CONTRACT.at("/components/schemas/Option/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("effect");
    }

    @Test
    void a_text_has_its_length() {
        assertThat(CONTRACT.at("/components/schemas/Propose/properties/title/maxLength")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void every_operation_tells_how_it_may_be_refused() {
        JsonNode responses = CONTRACT.at("/paths/~1api~1complaints~1{id}~1accept/post/responses");

        assertThat(responses.propertyNames())
                .contains("200", "400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "500", "503");
        assertThat(CONTRACT.at("/components/responses/VERSION_CONFLICT/content").propertyNames())
                .containsExactly("application/problem+json");
    }

    @Test
    void every_type_of_problem_is_listed() {
        String description =
                CONTRACT.at("/components/schemas/Problem/description").asString();

        assertThat(Arrays.stream(Refusal.values()).map(RefusalProblems::of))
                .allSatisfy(problem -> assertThat(description).contains("`" + problem.type() + "`"));
    }

    private static List<String> names(JsonNode parameters) {
        return parameters
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}

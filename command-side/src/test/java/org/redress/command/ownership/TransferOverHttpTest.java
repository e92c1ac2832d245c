package org.redress.command.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.events.Role;

/** Handing a case to the manufacturer, whose unit the organisation has founded. */
class TransferOverHttpTest {
    private static final String COMPLAINT = """
            {"channel": "PHONE", "customer": {"name": "Li Wei"}, "narrative": "It failed.", "demands": ["Repair."]}
            """;

    private final RunningCommandSide side = RunningCommandSide.onH2();
    private final String id = side.post(Role.HANDLER, "/api/complaints", COMPLAINT)
            .json()
            .get("id")
            .asString();

    @Test
    void the_regional_manager_and_an_engineer_are_asked_first() {
        assertThat(typeOf(transferTo("headquarters"))).isEqualTo("urn:redress:problem:region-not-consulted");
        consult(Role.REGIONAL_MANAGER);
        assertThat(typeOf(transferTo("headquarters"))).isEqualTo("urn:redress:problem:region-not-consulted");
        consult(Role.ENGINEER);

        assertThat(transferTo("headquarters").status()).isEqualTo(200);
    }

    @Test
    void nobody_is_asked_before_a_case_goes_to_a_unit_of_another_kind() {
        assertThat(transferTo("dealer-1").status()).isEqualTo(200);
    }

    @Test
    void a_manufacturer_founded_later_counts_from_then_on() {
        String unit = "works-" + UUID.randomUUID();
        side.post(
                Role.ADMINISTRATOR,
                "/api/organisation/found-unit",
                "{\"unit\": \"%s\", \"kind\": \"MANUFACTURER\", \"name\": \"Works\", \"parent\": \"headquarters\"}"
                        .formatted(unit));

        Answer answer = transferTo(unit);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(typeOf(answer)).isEqualTo("urn:redress:problem:region-not-consulted");
    }

    private Answer transferTo(String unit) {
        return take("transfer-ownership", "{\"toUnit\": \"%s\", \"reason\": \"It was built so.\"}".formatted(unit));
    }

    private void consult(Role leader) {
        Answer answer = take("consult-leader", "{\"leader\": \"%s\", \"advice\": \"Go on.\"}".formatted(leader));
        assertThat(answer.status()).isEqualTo(200);
    }

    private Answer take(String step, String body) {
        return side.post(Role.HANDLER, "/api/complaints/" + id + "/" + step, body);
    }

    private static String typeOf(Answer answer) {
        return answer.json().get("type").asString();
    }
}

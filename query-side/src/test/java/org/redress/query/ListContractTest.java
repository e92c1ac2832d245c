package org.redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.events.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListContractTest {

    @ParameterizedTest
    @CsvSource({
        "ownership-history, OwnershipLine, bounces",
        "authority-queue, AuthorityLine, awaited",
        "promises, PromiseLine, dueAt",
        "emergencies, EmergencyLine, green",
        "appeals, AppealLine, addressee",
        "preventions, PreventionLine, dueOn"
    })
    void the_contract_describes_each_list(String path, String line, String field) {
        JsonNode contract = JsonMapper.shared()
                .readTree(RunningQuerySide.onH2()
                        .get(Role.HANDLER, "/v3/api-docs")
                        .body());

        assertThat(contract.at("/paths/~1api~1" + path + "/get/responses/200").isObject())
                .isTrue();
        assertThat(contract.at("/components/schemas/" + line + "/properties").propertyNames())
                .contains("complaint", "caseNumber", field)
                .doesNotContain("id", "key", "order", "cursor");
    }
}

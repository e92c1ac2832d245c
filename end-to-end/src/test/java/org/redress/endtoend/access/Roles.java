package org.redress.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.redress.endtoend.Client;
import org.redress.endtoend.Contract;
import org.redress.endtoend.Program;
import tools.jackson.databind.JsonNode;

/** The roles that there are, as the service documents them; each has a first account of its name. */
final class Roles {
    private Roles() {}

    static List<String> of(Contract contract) {
        JsonNode role = contract.operationsWithBody().stream()
                .filter(operation -> operation.path().equals("/api/organisation/grant-role"))
                .findFirst()
                .orElseThrow()
                .schema()
                .at("/properties/role/enum");
        return StreamSupport.stream(role.spliterator(), false)
                .map(each -> each.asString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** Whoever had an account as a customer is then somebody without any role. */
    static void takeFromCustomer(Program program) {
        Client administrator = Client.of(program, "administrator");
        String customer = Client.personOf("customer");
        String text = administrator.get("/api/organisation").text();
        Client.Answer answer = administrator.post("/api/organisation/revoke-role", """
                {"person":"%s","role":"CUSTOMER","unit":"headquarters"}""".formatted(customer));
        assertThat(answer.status()).as(answer.text() + text).isEqualTo(200);
    }
}

package org.redress.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.command.RunningCommandSide;
import org.redress.command.RunningCommandSide.Answer;
import org.redress.eventlog.StoredEvent;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.events.RoleGranted;
import org.redress.events.UnitFounded;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.http.signin.FirstAccount;

/** The organisation as administrators change it, and as it is found at the first start. */
class OrganisationOverHttpTest {
    private static final String COMPLAINT = """
            {"channel": "PHONE", "customer": {"name": "Li Wei"}, "narrative": "It failed.", "demands": ["Repair."]}
            """;
    private static final String STREAM = "organisation-default";

    private final RunningCommandSide side = RunningCommandSide.onH2();

    @Test
    void there_is_an_organisation_to_begin_with_and_somebody_in_each_role() {
        List<Object> events = payloads(side);

        assertThat(events)
                .contains(
                        new UnitFounded(new UnitId("headquarters"), UnitKind.MANUFACTURER, "Headquarters", null),
                        new UnitFounded(
                                new UnitId("dealer-1"), UnitKind.DEALER, "Dealer 1", new UnitId("headquarters")),
                        new RoleGranted(person(Role.HANDLER), Role.HANDLER, new UnitId("dealer-1")),
                        new RoleGranted(person(Role.AUDITOR), Role.AUDITOR, new UnitId("headquarters")));
        assertThat(events).filteredOn(RoleGranted.class::isInstance).hasSizeGreaterThanOrEqualTo(Role.values().length);
        assertThat(side.history().of(STREAM).getFirst().metadata())
                .containsEntry("actor", "system")
                .containsEntry("role", "ADMINISTRATOR")
                .containsEntry("tenant", "default")
                .containsEntry("policyVersion", "catalogue-1")
                .containsEntry("onBehalfOf", "headquarters");
    }

    @Test
    void a_role_counts_from_the_next_request_on_and_no_longer_than_it_is_held() {
        Answer granted = side.post(Role.ADMINISTRATOR, "/api/organisation/grant-role", role(Role.IMPROVEMENT_TEAM));
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.header("ETag"))
                .isEqualTo("\"" + granted.json().get("version").asLong() + "\"");
        assertThat(granted.json().get("position").asLong())
                .isEqualTo(side.history()
                        .positionOf(STREAM, granted.json().get("version").asLong())
                        .orElseThrow());
        assertThat(side.post(Role.IMPROVEMENT_TEAM, "/api/complaints", COMPLAINT)
                        .status())
                .isEqualTo(201);

        side.post(Role.ADMINISTRATOR, "/api/organisation/revoke-role", role(Role.IMPROVEMENT_TEAM));
        assertThat(side.post(Role.IMPROVEMENT_TEAM, "/api/complaints", COMPLAINT)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobody_else_changes_the_organisation() {
        Answer answer = side.post(Role.SUPERVISOR, "/api/organisation/grant-role", role(Role.SUPERVISOR));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:redress:problem:administrator-only");
    }

    @Test
    void an_administrator_who_holds_other_roles_need_not_say_which_he_acts_in() {
        side.post(Role.ADMINISTRATOR, "/api/organisation/grant-role", role(Role.ADMINISTRATOR));

        Answer founded = side.post(
                Role.ADMINISTRATOR,
                "/api/organisation/found-unit",
                "{\"unit\": \"workshop\", \"kind\": \"DEPARTMENT\", \"name\": \"Workshop\", \"parent\": \"dealer-1\"}");

        assertThat(founded.status()).isEqualTo(200);
    }

    @Test
    void a_change_that_does_not_exist_is_named() {
        Answer answer = side.post(Role.ADMINISTRATOR, "/api/organisation/dissolve-unit", "{}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("step");
    }

    @Test
    void the_last_administrator_stays() {
        Answer answer = side.post(
                Role.ADMINISTRATOR,
                "/api/organisation/revoke-role",
                "{\"person\": \"%s\", \"role\": \"ADMINISTRATOR\", \"unit\": \"headquarters\"}"
                        .formatted(person(Role.ADMINISTRATOR)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:redress:problem:last-administrator");
    }

    @Test
    void a_role_that_was_taken_away_stays_away_at_the_next_start(@TempDir Path folder) {
        try (RunningCommandSide first = RunningCommandSide.in(folder)) {
            first.post(
                    Role.ADMINISTRATOR,
                    "/api/organisation/revoke-role",
                    "{\"person\": \"%s\", \"role\": \"HANDLER\", \"unit\": \"dealer-1\"}"
                            .formatted(person(Role.HANDLER)));
        }
        try (RunningCommandSide second = RunningCommandSide.in(folder)) {
            assertThat(second.post(Role.HANDLER, "/api/complaints", COMPLAINT).status())
                    .isEqualTo(403);
            assertThat(second.history().of(STREAM).getLast().type()).isEqualTo("RoleRevoked");
        }
    }

    private static List<Object> payloads(RunningCommandSide side) {
        return side.history().of(STREAM).stream().map(StoredEvent::payload).toList();
    }

    /** The handler's role at the dealer's, for the person of another account. */
    private static String role(Role account) {
        return "{\"person\": \"%s\", \"role\": \"HANDLER\", \"unit\": \"dealer-1\"}".formatted(person(account));
    }

    private static PersonId person(Role account) {
        return new FirstAccount(account).person();
    }
}

package org.redress.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.OrganisationStories.ROOT;
import static org.redress.query.OrganisationStories.STREAM;
import static org.redress.query.OrganisationStories.happened;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.eventlog.StoredEvent;
import org.redress.events.OrganisationEvent;
import org.redress.events.PersonId;
import org.redress.events.PersonJoined;
import org.redress.events.Personal;
import org.redress.events.Role;
import org.redress.events.RoleGranted;
import org.redress.events.RoleRevoked;
import org.redress.events.UnitFounded;
import org.redress.events.UnitId;
import org.redress.events.UnitKind;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrganisationTest {
    /** Each test founds below the one root, under names of its own: the organisation is one for all tests. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private final UnitId north = new UnitId("north-" + mark);
    private final UnitId dealer = new UnitId("dealer-" + mark);
    private final PersonId ana = new PersonId("ana-" + mark);
    private final PersonId bo = new PersonId("bo-" + mark);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void it_is_what_its_events_made_it(TestDatabase database) {
        RunningQuerySide running = grown(database);

        JsonNode answer = organisation(running, Role.AUDITOR);

        assertThat(answer.get("version").asLong())
                .isEqualTo(running.log().versionOf(STREAM).orElseThrow());
        assertThat(unit(answer, dealer).get("parent").asString()).isEqualTo(north.value());
        assertThat(unit(answer, dealer).get("depth").asInt()).isEqualTo(2);
        assertThat(person(answer, ana).get("name").asString()).isEqualTo("Ana");
        assertThat(person(answer, ana).get("roles")).hasSize(1);
        assertThat(person(answer, ana).at("/roles/0/role").asString()).isEqualTo("HANDLER");
        assertThat(person(answer, ana).at("/roles/0/unit").asString()).isEqualTo(dealer.value());
        assertThat(person(answer, bo).get("name").isNull()).isTrue();
        assertThat(person(answer, bo).get("roles")).isEmpty();
    }

    @Test
    void a_change_is_seen_at_once() {
        RunningQuerySide running = grown(TestDatabase.H2);
        organisation(running, Role.AUDITOR);

        happened(running, new RoleGranted(bo, Role.ENGINEER, north));

        assertThat(person(organisation(running, Role.AUDITOR), bo)
                        .at("/roles/0/role")
                        .asString())
                .isEqualTo("ENGINEER");
    }

    @Test
    void units_stand_below_their_parents_by_name() {
        List<Organisation.Unit> units = organisationOf(
                        new UnitFounded(ROOT, UnitKind.MANUFACTURER, "Head", null),
                        new UnitFounded(new UnitId("z"), UnitKind.REGION, "Z", ROOT),
                        new UnitFounded(new UnitId("a"), UnitKind.REGION, "A", ROOT),
                        new UnitFounded(new UnitId("z-1"), UnitKind.DEALER, "Z 1", new UnitId("z")))
                .units();

        assertThat(units).extracting(unit -> unit.unit().value()).containsExactly("headquarters", "a", "z", "z-1");
        assertThat(units).extracting(Organisation.Unit::depth).containsExactly(0, 1, 1, 2);
    }

    @Test
    void before_the_first_event_there_is_nothing() {
        assertThat(Organisation.of(List.of())).isEqualTo(new Organisation(-1, 0, List.of(), List.of()));
    }

    @Test
    void names_are_withheld_from_roles_that_need_not_know_them() {
        RunningQuerySide running = grown(TestDatabase.H2);

        HttpResponse<String> answer = running.get(Role.IMPROVEMENT_TEAM, "/api/organisation");

        assertThat(answer.body()).doesNotContain("\"Ana\"").contains("\"words\":\"WITHHELD\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void those_who_read_the_whole_log_read_it(Role role) {
        boolean reads = List.of(Role.AUDITOR, Role.SUPERVISOR, Role.IMPROVEMENT_TEAM, Role.ADMINISTRATOR)
                .contains(role);

        assertThat(RunningQuerySide.onH2().get(role, "/api/organisation").statusCode())
                .isEqualTo(reads ? 200 : 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void an_administrator_sees_it_with_forms(String language) {
        RunningQuerySide running = grown(TestDatabase.H2);

        Document page = new Visitor(running, Role.ADMINISTRATOR).page("/organisation?person=ana-" + mark, language);

        assertThat(page.select(".t--people tbody tr")).hasSize(1);
        assertThat(page.select(".t--people .token").text()).contains(dealer.value());
        assertThat(page.select("[data-revoke=" + ana.value() + "]").attr("data-role"))
                .isEqualTo("HANDLER");
        assertThat(page.select("form[data-step]").eachAttr("data-step"))
                .containsExactly("grant-role", "join-person", "found-unit");
        assertThat(page.select("#grant-person option").eachAttr("value")).contains(ana.value(), bo.value());
        assertThat(page.select("#grant-role option")).hasSize(Role.values().length);
        assertThat(page.select(".t--units tbody").text()).contains("Dealer " + mark);
        assertThat(page.select(".t--people td").first().text()).isEqualTo("Ana");
    }

    @Test
    void whoever_else_may_see_it_cannot_change_it() {
        Document page = new Visitor(grown(TestDatabase.H2), Role.AUDITOR).page("/organisation", "en");

        assertThat(page.select("form[data-step], [data-revoke], dialog#confirm-revoke"))
                .isEmpty();
        assertThat(page.select(".note").text()).contains("for administrators");
        assertThat(page.select(".t--people").text()).contains("Ana");
    }

    @Test
    void handlers_have_no_such_page() {
        assertThat(new Visitor(RunningQuerySide.onH2(), Role.HANDLER)
                        .get("/organisation", "en")
                        .statusCode())
                .isEqualTo(403);
    }

    private RunningQuerySide grown(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);
        happened(
                running,
                new UnitFounded(north, UnitKind.REGION, "North " + mark, ROOT),
                new UnitFounded(dealer, UnitKind.DEALER, "Dealer " + mark, north),
                new PersonJoined(ana, new Personal.Plain(ana, "Ana")),
                new PersonJoined(bo, null),
                new RoleGranted(ana, Role.HANDLER, dealer),
                new RoleGranted(bo, Role.AUDITOR, north),
                new RoleRevoked(bo, Role.AUDITOR, north));
        return running;
    }

    private static Organisation organisationOf(OrganisationEvent... events) {
        List<StoredEvent> history = new ArrayList<>();
        for (OrganisationEvent event : events) {
            history.add(new StoredEvent(
                    history.size() + 1,
                    STREAM,
                    history.size(),
                    event.getClass().getSimpleName(),
                    "1",
                    Instant.parse("2026-03-04T12:00:00Z"),
                    Map.of(),
                    event));
        }
        return Organisation.of(history);
    }

    private static JsonNode organisation(RunningQuerySide running, Role role) {
        return JsonMapper.shared()
                .readTree(running.get(role, "/api/organisation").body());
    }

    private static JsonNode unit(JsonNode answer, UnitId unit) {
        return found(answer.get("units"), "unit", unit.value());
    }

    private static JsonNode person(JsonNode answer, PersonId person) {
        return found(answer.get("people"), "person", person.value());
    }

    private static JsonNode found(JsonNode items, String field, String value) {
        return items.valueStream()
                .filter(item -> item.get(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }
}

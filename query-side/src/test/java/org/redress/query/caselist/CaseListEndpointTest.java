package org.redress.query.caselist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.apology;
import static org.redress.query.Stories.draft;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.EventMetadata;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Channel;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintType;
import org.redress.events.DuplicateAbsorbed;
import org.redress.events.EscalationCause;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.RiskFlagged;
import org.redress.events.Role;
import org.redress.events.Severity;
import org.redress.events.UnitId;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseListEndpointTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Keeps the cases of one test apart from those of the others in the same database. */
    private final String ours = "o-" + UUID.randomUUID();

    private RunningQuerySide running = RunningQuerySide.onH2();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_filter_narrows_the_list(TestDatabase database) {
        running = RunningQuerySide.on(database);
        String one = happened(
                received("A1", Channel.EMAIL),
                owned("unit-1"),
                classified(Set.of(ComplaintType.PARTS), Set.of(Severity.MAJOR)));
        String two = happened(
                received("A2", Channel.EMAIL),
                owned("unit-2"),
                classified(Set.of(ComplaintType.PARTS, ComplaintType.WARRANTY), Set.of()),
                apology());
        String three = happened(received("B1", Channel.PHONE), owned("unit-2"));

        assertThat(found("")).containsExactlyInAnyOrder(one, two, three);
        assertThat(found("&channel=EMAIL")).containsExactlyInAnyOrder(one, two);
        assertThat(found("&status=ACKNOWLEDGED")).containsExactly(two);
        assertThat(found("&unit=unit-2")).containsExactlyInAnyOrder(two, three);
        assertThat(found("&type=PARTS")).containsExactlyInAnyOrder(one, two);
        assertThat(found("&type=WARRANTY")).containsExactly(two);
        assertThat(found("&severity=MAJOR")).containsExactly(one);
        assertThat(found("&severity=MAJOR&type=WARRANTY")).isEmpty();
        assertThat(found("&q=A")).containsExactlyInAnyOrder(one, two);
        assertThat(found("&q=b1")).containsExactly(three);
        assertThat(found("&q=%25")).isEmpty();
        assertThat(found("&q=A&channel=EMAIL&status=RECEIVED")).containsExactly(one);
    }

    @Test
    void a_line_tells_what_a_supervisor_asks_first() {
        happened(
                received("A1"),
                owned("unit-1"),
                classified(Set.of(ComplaintType.PARTS), Set.of(Severity.MAJOR)),
                new RiskFlagged(Severity.HOSTILE, words("she shouts")),
                new ComplaintEscalated(2, EscalationCause.STAFF_ATTITUDE, words("nobody listened")),
                draft("R1", Role.ENGINEER),
                new AuthorizationRequested("R1", HANDLER, Set.of(Role.ENGINEER), words("worn")),
                new DuplicateAbsorbed("c-1", NOON));

        JsonNode line = json(list("&severity=HOSTILE")).at("/items/0");

        assertThat(line.get("severity").toString()).isEqualTo("[\"MAJOR\",\"HOSTILE\"]");
        assertThat(line.get("riskFlags").toString()).isEqualTo("[\"HOSTILE\"]");
        assertThat(line.get("escalationLevel").asInt()).isEqualTo(2);
        assertThat(line.get("authorizationPending").asBoolean()).isTrue();
        assertThat(line.get("openSince").asString()).isEqualTo(NOON.toString());
    }

    @Test
    void a_new_code_takes_the_place_of_the_old_one() {
        String complaint = happened(
                received("A1"),
                owned("unit-1"),
                classified(Set.of(ComplaintType.PARTS), Set.of(Severity.MAJOR)),
                classified(Set.of(ComplaintType.WARRANTY), Set.of()));

        assertThat(found("&type=PARTS")).isEmpty();
        assertThat(found("&severity=MAJOR")).isEmpty();
        assertThat(found("&type=WARRANTY")).containsExactly(complaint);
    }

    @Test
    void a_line_tells_structured_fields_only() {
        happened(received("A1"), owned("unit-1"), classified(Set.of(ComplaintType.PARTS), Set.of(Severity.MAJOR)));

        JsonNode line = json(list("")).at("/items/0");

        assertThat(line.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "caseNumber",
                        "status",
                        "channel",
                        "product",
                        "issue",
                        "response",
                        "receivedAt",
                        "receivedPrecision",
                        "owner",
                        "unit",
                        "types",
                        "severity",
                        "riskFlags",
                        "escalationLevel",
                        "authorizationPending",
                        "openSince",
                        "version",
                        "position");
        assertThat(line.get("caseNumber").asString()).isEqualTo("A1");
        assertThat(line.get("types").toString()).isEqualTo("[\"PARTS\"]");
        assertThat(line.get("product").isNull()).isTrue();
    }

    @Test
    void an_imported_case_tells_what_its_source_says() {
        String complaint = newComplaint();
        String caseNumber = ours.toUpperCase(Locale.ROOT);
        running.happened(stream(
                complaint,
                0,
                imported(caseNumber),
                Map.of(EventMetadata.OCCURRED_AT, "2019-05-06", EventMetadata.OCCURRED_PRECISION, "DAY")));

        JsonNode line =
                json(running.get(Role.HANDLER, "/api/complaints?q=" + ours)).at("/items/0");

        assertThat(line.get("product").asString()).isEqualTo("Mortgage");
        assertThat(line.get("response").asString()).isEqualTo("Closed with explanation");
        assertThat(line.get("status").asString()).isEqualTo("CLOSED");
        assertThat(line.get("channel").isNull()).isTrue();
        assertThat(line.get("receivedAt").asString()).isEqualTo("2019-05-06");
        assertThat(line.get("receivedPrecision").asString()).isEqualTo("DAY");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pages_follow_each_other_newest_first_without_a_gap(TestDatabase database) {
        running = RunningQuerySide.on(database);
        List<String> newestFirst = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            // Two on each day: ties are broken the same way on every page.
            List<String> sameDay = new ArrayList<>(List.of(receivedOn(day), receivedOn(day)));
            sameDay.sort((one, other) -> other.compareTo(one));
            newestFirst.addAll(0, sameDay);
        }

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(list("&size=2" + cursor));
            read.addAll(page.get("items").findValuesAsString("id"));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);

        assertThat(read).isEqualTo(newestFirst);
    }

    @ParameterizedTest
    @CsvSource({
        "overdue=true, overdue",
        "colour=red, colour",
        "status=OPEN, status",
        "status=received, status",
        "channel=PIGEON, channel",
        "owner=Li%20Wei, owner",
        "size=0, size",
        "size=201, size",
        "cursor=abc, cursor",
        "q=%00, q"
    })
    void what_cannot_be_asked_is_named(String query, String field) {
        HttpResponse<String> answer = running.get(Role.HANDLER, "/api/complaints?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void a_case_number_is_at_most_so_long() {
        assertThat(running.get(Role.HANDLER, "/api/complaints?q=" + "X".repeat(CaseNumberSearch.CHARACTERS_MAX))
                        .statusCode())
                .isEqualTo(200);
        assertThat(running.get(Role.HANDLER, "/api/complaints?q=" + "X".repeat(CaseNumberSearch.CHARACTERS_MAX + 1))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_customer_reads_no_list() {
        assertThat(running.get(Role.CUSTOMER, "/api/complaints").statusCode()).isEqualTo(403);
    }

    private String receivedOn(int day) {
        String complaint = newComplaint();
        running.happened(stream(
                complaint,
                0,
                List.of(received("A" + day), owned("unit-1")),
                Map.of(EventMetadata.OCCURRED_AT, "2026-02-0" + day, EventMetadata.OCCURRED_PRECISION, "DAY")));
        return complaint;
    }

    private String happened(ComplaintEvent... events) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(events)));
        return complaint;
    }

    private OwnerAssigned owned(String unit) {
        return new OwnerAssigned(new Owner(new PersonId(ours), new UnitId(unit)));
    }

    private static ComplaintClassified classified(Set<ComplaintType> types, Set<Severity> severity) {
        return new ComplaintClassified("t-1", types, severity, null);
    }

    private List<String> found(String filters) {
        return json(list(filters)).get("items").findValuesAsString("id");
    }

    private HttpResponse<String> list(String filters) {
        return running.get(Role.HANDLER, "/api/complaints?owner=" + ours + filters);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}

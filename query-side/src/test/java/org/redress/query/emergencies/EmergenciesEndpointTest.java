package org.redress.query.emergencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DEALER;
import static org.redress.query.Stories.NOON;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Channel;
import org.redress.events.ComplaintEvent;
import org.redress.events.CustomerInformedOfEta;
import org.redress.events.EmergencyAppraised;
import org.redress.events.EmergencyContactAttempted;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EmergencyStoodDown;
import org.redress.events.EmergencySupportRequested;
import org.redress.events.EngineerArrived;
import org.redress.events.EngineerEtaConfirmed;
import org.redress.events.Role;
import org.redress.events.ShopEntryScheduled;
import org.redress.query.ListReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;

class EmergenciesEndpointTest {
    private RunningQuerySide running = RunningQuerySide.onH2();
    private ListReader list = new ListReader(running, "/api/emergencies");

    @Test
    void an_emergency_is_green_once_the_customer_knows_and_the_workshop_is_booked() {
        String complaint = happened(received("N-1"), declared());
        assertThat(green(complaint)).isFalse();

        happened(
                complaint,
                2,
                new EngineerEtaConfirmed(COLLEAGUE, NOON),
                new CustomerInformedOfEta(NOON, Channel.PHONE));
        assertThat(green(complaint)).isFalse();

        happened(complaint, 4, new ShopEntryScheduled(DEALER, NOON));
        assertThat(green(complaint)).isTrue();

        happened(complaint, 5, new EngineerEtaConfirmed(COLLEAGUE, NOON.plusSeconds(60)));
        assertThat(green(complaint)).isFalse();
        assertThat(only(complaint).get("eta").asString())
                .isEqualTo(NOON.plusSeconds(60).toString());
    }

    @Test
    void a_line_tells_whom_nobody_has_reached_yet() {
        String complaint = happened(
                received("N-1"),
                declared(),
                new EmergencyContactAttempted(EmergencyParty.ENGINEER, 1, false, null),
                new EmergencyContactAttempted(EmergencyParty.ENGINEER, 2, true, words("he comes")),
                new EmergencyContactAttempted(EmergencyParty.TECHNICAL_HOTLINE, 1, false, null),
                new EmergencySupportRequested(Role.REGIONAL_MANAGER, words("nobody answers")));

        JsonNode line = only(complaint);

        assertThat(line.get("kind").asString()).isEqualTo("ACCIDENT_CAR");
        assertThat(line.get("state").asString()).isEqualTo("CONTACTING");
        assertThat(line.get("toReach").toString()).isEqualTo("[\"TECHNICAL_HOTLINE\"]");
        assertThat(line.at("/attempts/ENGINEER").asInt()).isEqualTo(2);
        assertThat(line.at("/attempts/TECHNICAL_HOTLINE").asInt()).isEqualTo(1);
        assertThat(line.get("supportAskedFrom").toString()).isEqualTo("[\"REGIONAL_MANAGER\"]");
        assertThat(line.toString()).doesNotContain("he comes", "downhill");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_filter_narrows_the_board(TestDatabase database) {
        on(database);
        String stoodDown = happened(received("N-1"), declared(), new EmergencyStoodDown(words("nobody is hurt")));
        String onSite = happened(received("N-2"), declared(), new EngineerArrived(NOON), new EmergencyAppraised("A1"));
        String twice = happened(received("N-3"), declared(), new EmergencyStoodDown(words("no")), declared());
        Set<String> ours = Set.of(stoodDown, onSite, twice);

        assertThat(found(ours, "")).containsExactly(twice, twice, onSite, stoodDown);
        assertThat(found(ours, "&size=2")).containsExactly(twice, twice, onSite, stoodDown);
        assertThat(found(ours, "&state=STOOD_DOWN")).containsExactly(twice, stoodDown);
        assertThat(found(ours, "&state=APPRAISED&kind=ACCIDENT_CAR")).containsExactly(onSite);
        assertThat(found(ours, "&kind=BURNT_CAR")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_older_version_never_takes_the_place_of_a_newer_one(TestDatabase database) {
        on(database);
        String complaint = newComplaint();
        running.happened(stream(complaint, everything("N-1")));
        List<JsonNode> before = list.of(Set.of(complaint), "size=200");

        running.bean(JdbcEmergencies.class)
                .write(List.of(EmergenciesFold.INSTANCE.of(running.historyUntil(complaint, EmergencyDeclared.class))));

        assertThat(list.of(Set.of(complaint), "size=200")).isEqualTo(before).isNotEmpty();
    }

    private boolean green(String complaint) {
        return only(complaint).get("green").asBoolean();
    }

    private JsonNode only(String complaint) {
        List<JsonNode> lines = list.of(Set.of(complaint), "size=200");
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<String> found(Set<String> ours, String filters) {
        return list.of(ours, filters.isEmpty() ? "size=200" : filters.substring(1)).stream()
                .map(line -> line.get("complaint").asString())
                .toList();
    }

    private void happened(String complaint, long first, ComplaintEvent... events) {
        running.happened(stream(complaint, first, List.of(events), Map.of()));
    }

    private static EmergencyDeclared declared() {
        return new EmergencyDeclared(
                EmergencyKind.ACCIDENT_CAR,
                Set.of(EmergencyParty.ENGINEER, EmergencyParty.TECHNICAL_HOTLINE),
                words("downhill"));
    }

    @ParameterizedTest
    @CsvSource({"state=BURNING, state", "kind=STOLEN, kind", "colour=red, colour", "size=0, size", "cursor=abc, cursor"
    })
    void what_cannot_be_asked_is_named(String query, String field) {
        assertThat(list.errorField(query)).isEqualTo(field);
    }

    @Test
    void a_customer_reads_no_list() {
        assertThat(list.get(Role.CUSTOMER, "").statusCode()).isEqualTo(403);
    }

    private void on(TestDatabase database) {
        running = RunningQuerySide.on(database);
        list = new ListReader(running, "/api/emergencies");
    }

    private String happened(ComplaintEvent... events) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(events)));
        return complaint;
    }
}

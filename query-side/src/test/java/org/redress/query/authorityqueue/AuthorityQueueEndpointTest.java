package org.redress.query.authorityqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.draft;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRefused;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ComplaintEvent;
import org.redress.events.Role;
import org.redress.query.ListReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;

class AuthorityQueueEndpointTest {
    private RunningQuerySide running = RunningQuerySide.onH2();
    private ListReader list = new ListReader(running, "/api/authority-queue");

    @Test
    void a_line_tells_who_has_granted_and_whom_it_waits_for() {
        String complaint = happened(received("N-1"), needsBoth(), asked(), grantedBy(Role.REGIONAL_MANAGER));

        JsonNode line = only(complaint, "");

        assertThat(line.get("caseNumber").asString()).isEqualTo("N-1");
        assertThat(line.get("draft").asString()).isEqualTo("R1");
        assertThat(line.get("kind").asString()).isEqualTo("RENTAL_CAR_FEE");
        assertThat(line.at("/budget/amount").asString()).isEqualTo("900.00");
        assertThat(line.get("needs").toString()).isEqualTo("[\"REGIONAL_MANAGER\",\"ENGINEER\"]");
        assertThat(line.get("state").asString()).isEqualTo("PENDING");
        assertThat(line.at("/granted/0/as").asString()).isEqualTo("REGIONAL_MANAGER");
        assertThat(line.get("awaited").toString()).isEqualTo("[\"ENGINEER\"]");
        assertThat(line.get("requestedBy").asString()).isEqualTo(HANDLER.value());
        assertThat(line.get("requestedAt").asString()).isNotEmpty();
        assertThat(line.get("decidedAt").isNull()).isTrue();
    }

    @Test
    void a_draft_waits_until_each_role_has_granted_it() {
        String complaint = happened(
                received("N-1"), needsBoth(), asked(), grantedBy(Role.REGIONAL_MANAGER), grantedBy(Role.ENGINEER));

        JsonNode line = only(complaint, "&state=GRANTED");

        assertThat(line.get("awaited")).isEmpty();
        assertThat(line.get("decidedAt").asString()).isNotEmpty();
    }

    @Test
    void one_refusal_is_enough() {
        String complaint = happened(
                received("N-1"),
                needsBoth(),
                asked(),
                new AuthorizationRefused("R1", Role.ENGINEER, COLLEAGUE, words("it is mended")));

        JsonNode line = only(complaint, "&state=REFUSED");

        assertThat(line.at("/refusedBy/as").asString()).isEqualTo("ENGINEER");
        assertThat(line.get("awaited")).isEmpty();
    }

    @Test
    void who_asks_again_begins_anew() {
        String complaint = happened(
                received("N-1"),
                needsBoth(),
                asked(),
                new AuthorizationRefused("R1", Role.ENGINEER, COLLEAGUE, words("it is mended")),
                asked());

        assertThat(only(complaint, "&state=PENDING").get("refusedBy").isNull()).isTrue();
    }

    @Test
    void a_draft_that_nobody_was_asked_about_waits_for_nobody() {
        assertThat(list.of(Set.of(happened(received("N-1"), needsBoth())), "size=200"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_filter_narrows_the_queue(TestDatabase database) {
        on(database);
        String waitsForBoth = happened(received("N-1"), needsBoth(), asked());
        String waitsForEngineer = happened(received("N-2"), needsBoth(), asked(), grantedBy(Role.REGIONAL_MANAGER));
        String granted = happened(
                received("N-3"), needsBoth(), asked(), grantedBy(Role.REGIONAL_MANAGER), grantedBy(Role.ENGINEER));
        Set<String> ours = Set.of(waitsForBoth, waitsForEngineer, granted);

        assertThat(found(ours, "")).containsExactly(waitsForBoth, waitsForEngineer, granted);
        assertThat(found(ours, "&state=PENDING&addressee=ENGINEER")).containsExactly(waitsForBoth, waitsForEngineer);
        assertThat(found(ours, "&state=PENDING&addressee=REGIONAL_MANAGER")).containsExactly(waitsForBoth);
        assertThat(found(ours, "&state=GRANTED&addressee=REGIONAL_MANAGER")).containsExactly(granted);
        assertThat(found(ours, "&kind=RENTAL_CAR_FEE")).hasSize(3);
        assertThat(found(ours, "&kind=REPAIR")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_older_version_never_takes_the_place_of_a_newer_one(TestDatabase database) {
        on(database);
        String complaint = newComplaint();
        running.happened(stream(complaint, everything("N-1")));
        List<JsonNode> before = list.of(Set.of(complaint), "size=200");

        running.bean(JdbcAuthorityQueue.class)
                .write(List.of(
                        AuthorityQueueFold.INSTANCE.of(running.historyUntil(complaint, AuthorizationRequested.class))));

        assertThat(list.of(Set.of(complaint), "size=200")).isEqualTo(before).isNotEmpty();
    }

    private List<String> found(Set<String> ours, String filters) {
        return list.of(ours, "size=200" + filters).stream()
                .map(line -> line.get("complaint").asString())
                .toList();
    }

    private JsonNode only(String complaint, String filters) {
        List<JsonNode> lines = list.of(Set.of(complaint), "size=200" + filters);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static ComplaintEvent needsBoth() {
        return draft("R1", Role.REGIONAL_MANAGER, Role.ENGINEER);
    }

    private static AuthorizationRequested asked() {
        return new AuthorizationRequested(
                "R1", HANDLER, Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER), words("she needs a car"));
    }

    private static AuthorizationGranted grantedBy(Role role) {
        return new AuthorizationGranted("R1", role, COLLEAGUE, words("she does"));
    }

    @ParameterizedTest
    @CsvSource({
        "addressee=BOSS, addressee",
        "state=OPEN, state",
        "kind=GOLD, kind",
        "colour=red, colour",
        "size=0, size",
        "cursor=abc, cursor"
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
        list = new ListReader(running, "/api/authority-queue");
    }

    private String happened(ComplaintEvent... events) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(events)));
        return complaint;
    }
}

package org.redress.query.preventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.DAY;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.CauseDimension;
import org.redress.events.ComplaintEvent;
import org.redress.events.PersonId;
import org.redress.events.PreventionApproved;
import org.redress.events.PreventionElement;
import org.redress.events.PreventionFoundIneffective;
import org.redress.events.PreventionImplemented;
import org.redress.events.PreventionNotRequired;
import org.redress.events.PreventionVerified;
import org.redress.events.RecurrencePreventionPlanned;
import org.redress.events.Role;
import org.redress.query.ListReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;

class PreventionsEndpointTest {
    private RunningQuerySide running = RunningQuerySide.onH2();
    private ListReader list = new ListReader(running, "/api/preventions");

    /** Keeps the plans of one test apart from those of the others in the same database. */
    private final PersonId us = new PersonId("o-" + UUID.randomUUID());

    @Test
    void a_plan_tells_how_far_it_has_come() {
        String complaint = happened(
                received("N-1"),
                planned(DAY),
                new PreventionApproved(COLLEAGUE, words("do it")),
                new PreventionImplemented(words("all were trained")),
                new PreventionFoundIneffective(words("one more")),
                planned(DAY.plusDays(9)));

        List<JsonNode> lines = ours("");

        assertThat(lines).extracting(line -> line.get("state").asString()).containsExactly("INEFFECTIVE", "PLANNED");
        JsonNode first = lines.getFirst();
        assertThat(first.get("complaint").asString()).isEqualTo(complaint);
        assertThat(first.get("caseNumber").asString()).isEqualTo("N-1");
        assertThat(first.get("dueOn").asString()).isEqualTo(DAY.toString());
        assertThat(first.get("elements").toString()).isEqualTo("[\"PROCESS\",\"TRAINING\"]");
        assertThat(first.get("approvedBy").asString()).isEqualTo(COLLEAGUE.value());
        assertThat(first.get("judgedAt").asString()).isNotEmpty();
        assertThat(lines.get(1).get("approvedAt").isNull()).isTrue();
        assertThat(first.toString()).doesNotContain("all were trained", "look at the pads");
    }

    @Test
    void a_case_that_needs_no_plan_has_none() {
        String complaint = happened(received("N-1"), new PreventionNotRequired(words("once only")));

        assertThat(list.of(Set.of(complaint), "size=200")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_filter_narrows_the_register(TestDatabase database) {
        on(database);
        String later = happened(received("N-1"), planned(DAY.plusDays(2)));
        String sooner = happened(received("N-2"), planned(DAY), new PreventionApproved(COLLEAGUE, words("do it")));
        String done = happened(
                received("N-3"),
                planned(DAY.plusDays(1)),
                new PreventionApproved(COLLEAGUE, words("do it")),
                new PreventionImplemented(words("all were trained")),
                new PreventionVerified(words("no more")));

        assertThat(found("")).containsExactly(sooner, done, later);
        assertThat(found("&size=1")).containsExactly(sooner, done, later);
        assertThat(found("&state=PLANNED")).containsExactly(later);
        assertThat(found("&state=VERIFIED")).containsExactly(done);
        assertThat(found("&dueBefore=" + DAY.plusDays(1))).containsExactly(sooner);
        assertThat(found("&dueBefore=" + DAY.plusDays(2) + "&state=APPROVED")).containsExactly(sooner);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_older_version_never_takes_the_place_of_a_newer_one(TestDatabase database) {
        on(database);
        String complaint = newComplaint();
        running.happened(stream(complaint, everything("N-1")));
        List<JsonNode> before = list.of(Set.of(complaint), "size=200");

        running.bean(JdbcPreventions.class)
                .write(List.of(PreventionsFold.INSTANCE.of(
                        running.historyUntil(complaint, RecurrencePreventionPlanned.class))));

        assertThat(list.of(Set.of(complaint), "size=200")).isEqualTo(before).isNotEmpty();
    }

    private List<JsonNode> ours(String filters) {
        return list.all("responsible=" + us + filters);
    }

    private List<String> found(String filters) {
        return ours(filters).stream()
                .map(line -> line.get("complaint").asString())
                .toList();
    }

    private RecurrencePreventionPlanned planned(LocalDate dueOn) {
        return new RecurrencePreventionPlanned(
                words("look at the pads"),
                us,
                dueOn,
                CauseDimension.PEOPLE,
                Set.of(PreventionElement.TRAINING, PreventionElement.PROCESS));
    }

    @ParameterizedTest
    @CsvSource({
        "state=DONE, state",
        "responsible=Li%20Wei, responsible",
        "dueBefore=2026-02-30, dueBefore",
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
        list = new ListReader(running, "/api/preventions");
    }

    private String happened(ComplaintEvent... events) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(events)));
        return complaint;
    }
}

package org.redress.query.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
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
import org.redress.events.AppealDecided;
import org.redress.events.AppealResult;
import org.redress.events.ComplaintEvent;
import org.redress.events.DecisionAppealed;
import org.redress.events.NextAppealLevelTold;
import org.redress.events.Role;
import org.redress.query.ListReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;

class AppealsEndpointTest {
    private RunningQuerySide running = RunningQuerySide.onH2();
    private ListReader list = new ListReader(running, "/api/appeals");

    @Test
    void an_appeal_tells_who_decides_and_who_has_decided() {
        String complaint = happened(
                received("N-1"),
                appealed(1, Role.DEPARTMENT_MANAGER),
                new AppealDecided(1, AppealResult.REJECTED, COLLEAGUE, words("heard already")),
                new NextAppealLevelTold(Role.GENERAL_MANAGER),
                appealed(2, Role.GENERAL_MANAGER));

        List<JsonNode> lines = list.of(Set.of(complaint), "size=200");

        assertThat(lines).extracting(line -> line.get("state").asString()).containsExactly("REJECTED", "PENDING");
        JsonNode first = lines.getFirst();
        assertThat(first.get("caseNumber").asString()).isEqualTo("N-1");
        assertThat(first.get("demand").asString()).isEqualTo("D1");
        assertThat(first.get("addressee").asString()).isEqualTo("DEPARTMENT_MANAGER");
        assertThat(first.get("decidedBy").asString()).isEqualTo(COLLEAGUE.value());
        assertThat(lines.get(1).get("level").asInt()).isEqualTo(2);
        assertThat(lines.get(1).get("decidedAt").isNull()).isTrue();
        assertThat(first.toString()).doesNotContain("heard already", "unfair");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_filter_narrows_the_list(TestDatabase database) {
        on(database);
        String pending = happened(received("N-1"), appealed(1, Role.DEPARTMENT_MANAGER));
        String upheld = happened(
                received("N-2"),
                appealed(2, Role.GENERAL_MANAGER),
                new AppealDecided(2, AppealResult.UPHELD, COLLEAGUE, words("she is right")));
        Set<String> ours = Set.of(pending, upheld);

        assertThat(found(ours, "size=1")).containsExactly(pending, upheld);
        assertThat(found(ours, "state=PENDING")).containsExactly(pending);
        assertThat(found(ours, "state=UPHELD")).containsExactly(upheld);
        assertThat(found(ours, "state=REJECTED")).isEmpty();
        assertThat(found(ours, "level=2")).containsExactly(upheld);
        assertThat(found(ours, "addressee=DEPARTMENT_MANAGER&level=1")).containsExactly(pending);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_older_version_never_takes_the_place_of_a_newer_one(TestDatabase database) {
        on(database);
        String complaint = newComplaint();
        running.happened(stream(complaint, everything("N-1")));
        List<JsonNode> before = list.of(Set.of(complaint), "size=200");

        running.bean(JdbcAppeals.class)
                .write(List.of(AppealsFold.INSTANCE.of(running.historyUntil(complaint, DecisionAppealed.class))));

        assertThat(list.of(Set.of(complaint), "size=200")).isEqualTo(before).isNotEmpty();
    }

    private List<String> found(Set<String> ours, String filters) {
        return list.of(ours, filters).stream()
                .map(line -> line.get("complaint").asString())
                .toList();
    }

    private static DecisionAppealed appealed(int level, Role addressee) {
        return new DecisionAppealed(level, addressee, "D1", words("unfair"));
    }

    @ParameterizedTest
    @CsvSource({
        "state=OPEN, state",
        "level=top, level",
        "addressee=BOSS, addressee",
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
        list = new ListReader(running, "/api/appeals");
    }

    private String happened(ComplaintEvent... events) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(events)));
        return complaint;
    }
}

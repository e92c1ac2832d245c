package org.redress.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.ComplaintEvent;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RebuildProofEndpointTest {
    private final String complaint = newComplaint();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_the_views_show_is_the_fold_of_the_history(TestDatabase database) {
        RunningQuerySide running = happened(database, everything("P-1"));

        JsonNode proof = proof(running);

        assertThat(proof.get("outcome").asString()).isEqualTo("PROVEN");
        for (String view : List.of("case-file", "case-list", "statistics")) {
            JsonNode row = row(proof, view);
            assertThat(row.get("verdict").asString()).isEqualTo("EQUAL");
            assertThat(row.at("/stored/fingerprint")).isEqualTo(row.at("/folded/fingerprint"));
            assertThat(row.at("/folded/fingerprint").asString()).matches("[0-9a-f]{64}");
            assertThat(row.at("/folded/version").asInt())
                    .isEqualTo(everything("P-1").size() - 1);
            assertThat(row.get("events").asInt()).isEqualTo(everything("P-1").size());
            assertThat(row.get("differing")).isEmpty();
            assertThat(row.get("took").asString()).startsWith("PT");
        }
        assertThat(row(proof, "promises").get("verdict").asString()).isEqualTo("NOT_COMPARED");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_imported_case_is_proven_too(TestDatabase database) {
        assertThat(proof(happened(database, imported("P-2"))).get("outcome").asString())
                .isEqualTo("PROVEN");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_row_that_was_changed_behind_the_views_back_is_found(TestDatabase database) {
        RunningQuerySide running = happened(database, everything("P-3").subList(0, 4));
        running.jdbc()
                .sql("update case_entry set status = 'CLOSED', escalation_level = 3 where complaint = :complaint")
                .param("complaint", complaint)
                .update();
        running.jdbc()
                .sql("update case_file set file = replace(file, 'PHONE', 'WEB') where complaint = :complaint")
                .param("complaint", complaint)
                .update();

        running.jdbc()
                .sql("""
                        insert into case_code (tenant, complaint, kind, code, received_order)
                        values (:edition, :complaint, 'TYPE', 'WARRANTY', current_timestamp)
                        """)
                .param("edition", running.edition("case-list"))
                .param("complaint", complaint)
                .update();

        JsonNode proof = proof(running);

        assertThat(proof.get("outcome").asString()).isEqualTo("NOT_PROVEN");
        assertThat(texts(row(proof, "case-list").get("differing")))
                .containsExactly("codes", "escalation_level", "status");
        assertThat(texts(row(proof, "case-file").get("differing"))).containsExactly("intake");
        assertThat(row(proof, "case-list").at("/stored/fingerprint"))
                .isNotEqualTo(row(proof, "case-list").at("/folded/fingerprint"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_the_figures_are_computed_from_is_compared_table_by_table(TestDatabase database) {
        RunningQuerySide running = happened(database, everything("P-6"));
        for (String change : List.of(
                "update statistics_case set received_on = '2001-01-01', issue = 'Other' where complaint = :complaint",
                "update statistics_interval set round = 7 where complaint = :complaint",
                "delete from statistics_value where complaint = :complaint",
                "update statistics_repeat_key set repeat_key = 'x' where complaint = :complaint")) {
            running.jdbc().sql(change).param("complaint", complaint).update();
        }

        assertThat(texts(row(proof(running), "statistics").get("differing")))
                .containsExactly(
                        "issue", "received_on", "statistics_interval", "statistics_repeat_key", "statistics_value");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_case_without_repeat_keys_is_not_doubted_since_its_person_may_have_been_erased(TestDatabase database) {
        RunningQuerySide running = happened(database, everything("P-7"));
        running.jdbc()
                .sql("delete from statistics_repeat_key where complaint = :complaint")
                .param("complaint", complaint)
                .update();

        assertThat(row(proof(running), "statistics").get("verdict").asString()).isEqualTo("EQUAL");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_row_that_is_missing_or_too_old_is_found(TestDatabase database) {
        RunningQuerySide running = happened(database, everything("P-4").subList(0, 4));
        running.jdbc()
                .sql("delete from case_entry where complaint = :complaint")
                .param("complaint", complaint)
                .update();
        running.jdbc()
                .sql("update case_file set version = 2, position = position - 1 where complaint = :complaint")
                .param("complaint", complaint)
                .update();

        JsonNode proof = proof(running);

        assertThat(row(proof, "case-list").get("verdict").asString()).isEqualTo("UNEQUAL");
        assertThat(row(proof, "case-list").get("stored").isNull()).isTrue();
        assertThat(texts(row(proof, "case-file").get("differing"))).containsExactly("version", "position");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_a_view_has_set_aside_is_not_compared(TestDatabase database) {
        RunningQuerySide running = happened(database, everything("P-5").subList(0, 4));
        for (String view : List.of("case-file", "case-list", "statistics")) {
            running.jdbc()
                    .sql("""
                            insert into dead_letter
                                   (tenant, view_name, complaint, first_position, cause, attempts, parked_at)
                            values (:edition, :view, :complaint, 1, 'test', 1, current_timestamp)
                            """)
                    .param("edition", running.edition(view))
                    .param("view", view)
                    .param("complaint", complaint)
                    .update();
        }
        try {
            JsonNode proof = proof(running);

            assertThat(proof.get("outcome").asString()).isEqualTo("NOT_CHECKED");
            assertThat(row(proof, "case-file").get("verdict").asString()).isEqualTo("SET_ASIDE");
        } finally {
            running.jdbc()
                    .sql("delete from dead_letter where complaint = :complaint")
                    .param("complaint", complaint)
                    .update();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void only_who_reads_cases_has_them_proven_and_an_unknown_case_is_not_known(TestDatabase database) {
        RunningQuerySide running = RunningQuerySide.on(database);

        assertThat(get(running, Role.CUSTOMER).statusCode()).isEqualTo(403);
        assertThat(get(running, Role.AUDITOR).statusCode()).isEqualTo(404);
    }

    private RunningQuerySide happened(TestDatabase database, List<ComplaintEvent> events) {
        RunningQuerySide running = RunningQuerySide.on(database);
        running.happened(stream(complaint, events));
        return running;
    }

    private JsonNode proof(RunningQuerySide running) {
        return JsonMapper.shared().readTree(get(running, Role.AUDITOR).body());
    }

    private HttpResponse<String> get(RunningQuerySide running, Role role) {
        return running.get(role, "/api/complaints/" + complaint + "/rebuild-proof");
    }

    private static JsonNode row(JsonNode proof, String view) {
        return proof.get("items")
                .valueStream()
                .filter(row -> row.get("view").asString().equals(view))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}

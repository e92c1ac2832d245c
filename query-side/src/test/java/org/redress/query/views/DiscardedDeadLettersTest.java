package org.redress.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.Role;
import org.redress.query.OperationsStories;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;
import org.redress.query.Visitor;
import org.redress.query.upkeep.DeadLetter;
import org.redress.query.upkeep.DeadLetters;
import org.redress.query.upkeep.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A complaint that the view of case files cannot write, and that an administrator has discarded. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DiscardedDeadLettersTest {
    private static final String LIST = "/api/views/case-file/dead-letters";

    private final RunningQuerySide running;
    private final View view;
    private final String discarded = newComplaint();
    private final String alarming = newComplaint();

    DiscardedDeadLettersTest(TestDatabase database) {
        running = RunningQuerySide.on(database);
        view = running.bean(Views.class).named("case-file");
    }

    @BeforeEach
    void one_of_two_that_cannot_be_written_is_discarded() {
        running.ownersJdbc()
                .sql("alter table case_file add constraint poisoned check (complaint not in ('" + discarded + "','"
                        + alarming + "'))")
                .update();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        events.addAll(stream(discarded, everything("N-1").subList(0, 2)));
        events.addAll(stream(alarming, everything("N-2").subList(0, 2)));
        running.happened(events);
        DeadLetter letter =
                running.bean(DeadLetters.class).after(view, 0, "", 10).getFirst();
        assertThat(letter.complaint()).isEqualTo(discarded);
        OperationsStories.discarded(running, view, letter, "Entered twice.");
    }

    @AfterEach
    void mend() {
        cure();
        retry(discarded);
        retry(alarming);
        running.awaitViews();
    }

    @Test
    void it_stays_in_the_list_with_who_and_when_and_why_for_those_who_may_read_it() {
        JsonNode told = listed(Role.ADMINISTRATOR, discarded).get("discarded");

        assertThat(told.get("by").asString()).isEqualTo("ana");
        assertThat(told.get("at").asString()).isNotEmpty();
        assertThat(told.get("reason").asString()).isEqualTo("Entered twice.");
        assertThat(listed(Role.SUPERVISOR, discarded).at("/discarded/reason").asString())
                .isEqualTo("Entered twice.");
        assertThat(listed(Role.IMPROVEMENT_TEAM, discarded)
                        .at("/discarded/reason")
                        .isNull())
                .isTrue();
        assertThat(listed(Role.ADMINISTRATOR, alarming).get("discarded").isNull())
                .isTrue();
    }

    @Test
    void it_is_no_alarm() {
        listed(Role.ADMINISTRATOR, discarded);

        assertThat(deadLettersOfStatus()).isEqualTo(1);
        assertThat(running.get(Role.ADMINISTRATOR, "/actuator/health/views/case-file")
                        .body())
                .contains("\"deadLetters\":1");
    }

    @Test
    void the_view_goes_on_without_it_and_its_file_says_so() {
        listed(Role.ADMINISTRATOR, discarded);

        running.happened(stream(discarded, everything("N-1")).subList(2, 3));

        assertThat(deadLettersOfStatus()).isEqualTo(1);
        HttpResponse<String> file = running.get(Role.AUDITOR, "/api/complaints/" + discarded);
        assertThat(file.statusCode()).isEqualTo(503);
        assertThat(file.body()).contains("set this case aside");
    }

    @Test
    void those_who_retry_all_leave_it_alone() {
        retryAll();

        assertThat(listed(Role.ADMINISTRATOR, discarded).get("attempts").asInt())
                .isEqualTo(1);
        assertThat(listed(Role.ADMINISTRATOR, alarming).get("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void a_retry_that_fails_leaves_it_discarded_and_one_that_succeeds_ends_that() {
        listed(Role.ADMINISTRATOR, discarded);
        assertThat(retry(discarded).body()).contains("\"released\":0");
        assertThat(listed(Role.ADMINISTRATOR, discarded).get("attempts").asInt())
                .isEqualTo(2);
        assertThat(listed(Role.ADMINISTRATOR, discarded).get("discarded").isNull())
                .isFalse();
        cure();

        assertThat(retry(discarded).body()).contains("\"released\":1");

        assertThat(running.get(Role.AUDITOR, "/api/complaints/" + discarded).statusCode())
                .isEqualTo(200);
    }

    @Test
    void after_a_rebuild_it_is_a_new_dead_letter() {
        listed(Role.ADMINISTRATOR, discarded);

        running.rebuilt("case-file");
        running.awaitViews();

        assertThat(listed(Role.ADMINISTRATOR, discarded).get("discarded").isNull())
                .isTrue();
        assertThat(deadLettersOfStatus()).isEqualTo(2);
    }

    @Test
    void the_page_shows_it_behind_the_alarms_and_offers_to_discard_only_those() {
        Document page = new Visitor(running, Role.ADMINISTRATOR).page("/operations", "en");

        assertThat(page.select(".t--dl tbody tr")).hasSize(2);
        assertThat(page.select(".t--dl tbody tr").first().text())
                .contains(alarming.substring(0, 8), "Set aside", "Retry", "Discard…");
        assertThat(page.select(".t--dl tbody tr").last().text())
                .contains(discarded.substring(0, 8), "Discarded", "ana", "Entered twice.", "Retry")
                .doesNotContain("Discard…");
        assertThat(page.select("[data-discard]").attr("data-complaint")).isEqualTo(alarming);
        assertThat(page.select("[data-discard]").attr("data-first-position"))
                .isEqualTo(listed(Role.ADMINISTRATOR, alarming)
                        .get("firstPosition")
                        .asString());
        assertThat(page.select(".fig--late").text()).contains("Set aside 1");
        assertThat(new Visitor(running, Role.ADMINISTRATOR)
                        .page("/operations", "zh-CN")
                        .select(".t--dl tbody tr")
                        .last()
                        .text())
                .contains("已放弃", "Entered twice.");
        Document withheld = new Visitor(running, Role.IMPROVEMENT_TEAM).page("/operations", "en");
        assertThat(withheld.select(".t--dl tbody tr").last().text())
                .contains("Discarded", "The reason is sealed.")
                .doesNotContain("Entered twice.");
        assertThat(withheld.select(".t--dl button, dialog#discard-letter")).isEmpty();
    }

    private JsonNode listed(Role role, String complaint) {
        for (JsonNode item :
                JsonMapper.shared().readTree(running.get(role, LIST).body()).get("items")) {
            if (item.get("complaint").asString().equals(complaint)) {
                return item;
            }
        }
        throw new AssertionError(complaint + " is not in the list");
    }

    private int deadLettersOfStatus() {
        return JsonMapper.shared()
                .readTree(running.get(Role.AUDITOR, "/api/views/case-file").body())
                .get("deadLetters")
                .asInt();
    }

    private void retryAll() {
        running.post(Role.ADMINISTRATOR, LIST + "/retry");
    }

    private HttpResponse<String> retry(String complaint) {
        return running.post(Role.ADMINISTRATOR, LIST + "/" + complaint + "/retry");
    }

    private void cure() {
        running.ownersJdbc()
                .sql("alter table case_file drop constraint if exists poisoned")
                .update();
    }
}

package org.redress.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.HER_WORDS;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.eventlog.EventMetadata;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.Visitor;

class HistoryPageTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final String complaint = newComplaint();

    @Test
    void the_latest_moment_is_shown_unless_another_is_asked_for() {
        happened(10);

        Document page = page(Role.AUDITOR, "", "en");

        assertThat(page.select("[data-events] > li")).hasSize(10);
        assertThat(page.select("[data-events] > [aria-current] .n").text()).isEqualTo("10");
        assertThat(page.select("[data-events] .later")).isEmpty();
        assertThat(page.select("[data-latest]:not([hidden])").text()).isEqualTo("Latest event, read only");
    }

    @Test
    void what_came_later_is_marked_as_not_yet_known() {
        happened(10);

        Document page = page(Role.AUDITOR, "?at=4", "en");

        assertThat(page.select("[data-events] > [aria-current] .n").text()).isEqualTo("4");
        assertThat(page.select("[data-events] > .later")).hasSize(6);
        assertThat(page.select("[data-events] > .later").first().text()).contains("not yet known");
        assertThat(page.select("[data-past]:not([hidden])").text()).isEqualTo("Past moment, read only");
        assertThat(page.select("#scrub").attr("aria-valuetext")).startsWith("Event 4 of 10, Owner named, ");
        assertThat(page.select("[data-move=back]").attr("href"))
                .isEqualTo("/complaints/" + complaint + "/history?at=3");
    }

    @Test
    void an_event_says_what_it_changed() {
        happened(10);

        Document page = page(Role.AUDITOR, "?at=4", "en");

        Element changes = page.selectFirst(".t--diff tbody");
        assertThat(changes.select("th").eachText()).contains("added: Ownership › Owner");
        assertThat(changes.text()).contains("person-7");
        assertThat(page.select("#p-difference").text()).isEqualTo("What event 4 changed");
    }

    @Test
    void two_moments_are_compared_by_what_is_otherwise() {
        happened(10);

        Document page = page(Role.AUDITOR, "?at=10&from=2", "zh-CN");

        assertThat(page.select(".t--diff tbody th").eachText()).contains("变更： 状态", "新增： 诉求 2", "新增： 责任 › 负责人");
        assertThat(page.select(".t--diff").text()).contains("a new car").doesNotContain("??");
        assertThat(page.select("#p-difference ~ .right").text()).contains("项未变");
        assertThat(page.select("[data-move=back]").attr("href")).endsWith("?at=9&from=2");
    }

    @Test
    void a_moment_beside_itself_is_no_change() {
        happened(3);

        assertThat(page(Role.AUDITOR, "?at=2&from=2", "en")
                        .select("[aria-labelledby=p-difference]")
                        .text())
                .contains("A and B are the same moment");
    }

    @Test
    void the_case_is_told_as_it_stood() {
        happened(10);

        Element then = page(Role.AUDITOR, "?at=4", "en").selectFirst("[aria-labelledby=p-standing]");

        assertThat(then.select(".pill").text()).isEqualTo("Received");
        assertThat(then.text()).contains("person-7", "dealer-3", "open: D1, D2", "none owed");
        assertThat(then.select("details li").eachText()).contains("Apologise and acknowledge");
        assertThat(then.select(".panel__foot a").attr("href"))
                .isEqualTo("/complaints/" + complaint + "?asOfSequence=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_event_of_every_kind_can_be_told(String language) {
        running.happened(stream(complaint, everything("N-1")));

        Document page = page(Role.AUDITOR, "/record", language);

        assertThat(page.select(".record > li")).hasSize(everything("N-1").size());
        assertThat(page.select("main").text())
                .contains(HER_WORDS, "person-7")
                .doesNotContain("??", "Plain[", "Sealed[", "org.redress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_long_case_can_be_compared_from_its_first_to_its_last_event(String language) {
        running.happened(stream(complaint, everything("N-1")));

        Document page = page(Role.AUDITOR, "?from=1", language);

        assertThat(page.select(".t--diff tbody tr")).hasSizeGreaterThan(50);
        assertThat(page.select("main").text()).doesNotContain("??", "Sealed[", "org.redress", "Stamp[");
        assertThat(page.select("[data-correction]")).hasSize(1);
    }

    @Test
    void the_drawing_shows_what_was_when() {
        happened(10);

        Document page = page(Role.AUDITOR, "?at=4", "en");

        assertThat(page.select("[data-lanes] g[clip-path=url(#known)] circle")).hasSize(10);
        assertThat(page.select("[data-lanes] g[clip-path=url(#known)] rect title")
                        .eachText())
                .containsExactly("Received", "Acknowledged", "Under investigation", "person-7");
        assertThat(page.select("[data-lanes]").attr("aria-label")).contains("10 events", "playhead is at event 4");
        assertThat(page.select("[data-head]").text()).isEqualTo("B · 4");
    }

    @Test
    void the_drawing_may_follow_the_time() {
        happened(10);

        Document page = page(Role.AUDITOR, "?spacing=time", "en");

        assertThat(page.select("a[data-spacing][aria-current]").text()).isEqualTo("Time");
        assertThat(page.select("[data-move=back]").attr("href")).endsWith("?at=9&spacing=time");
    }

    @Test
    void both_times_are_told_where_they_differ() {
        running.happened(stream(
                complaint,
                0,
                imported("SRC-1"),
                Map.of(EventMetadata.OCCURRED_AT, "2019-05-06", EventMetadata.OCCURRED_PRECISION, "DAY")));

        Document page = page(Role.AUDITOR, "?at=1", "en");

        assertThat(page.select("[data-events] > li").first().text()).contains("happened Mon 6 May 2019");
        assertThat(page.select("[aria-labelledby=p-event]").text()).contains("Happened Mon 6 May 2019");
    }

    @Test
    void words_are_kept_from_roles_that_do_not_read_them() {
        running.happened(stream(complaint, everything("N-1")));

        for (String part : new String[] {"?from=1", "/record", "?region=moment&from=1"}) {
            HttpResponse<String> answer = get(Role.ADMINISTRATOR, part, "en");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(HER_WORDS, "Li Wei", "a new car");
            assertThat(answer.body()).contains("withheld from your role");
        }
    }

    @Test
    void a_step_of_the_replay_is_answered_alone() {
        happened(10);

        Document part = page(Role.AUDITOR, "?at=4&region=moment", "en");

        assertThat(part.select("#r-moment")).hasSize(1);
        assertThat(part.select("html > body > nav, .rail, [data-events]")).isEmpty();
        assertThat(part.select("#p-difference").text()).isEqualTo("What event 4 changed");
    }

    @Test
    void the_proof_is_made_where_it_is_asked_for() {
        happened(3);

        assertThat(page(Role.AUDITOR, "", "en").select("#r-proof .pill").text()).isEqualTo("Not checked");
        Document asked = page(Role.AUDITOR, "?proof=true", "en");
        Document alone = page(Role.AUDITOR, "?region=proof", "zh-CN");

        assertThat(asked.select("#r-proof .pill").text()).isEqualTo("Proven");
        assertThat(asked.select("#r-proof tbody th").eachText())
                .containsExactly("case-file", "case-list", "statistics");
        assertThat(alone.select("#r-proof .pill").text()).isEqualTo("已证明");
        assertThat(alone.select("#r-proof .panel__foot").text()).contains("此处未比对", "promises");
    }

    @Test
    void what_happened_since_is_counted() {
        happened(3);

        assertThat(page(Role.AUDITOR, "?region=later&known=1", "en")
                        .select("#r-later")
                        .text())
                .contains("2 events have been recorded");
        assertThat(page(Role.AUDITOR, "?region=later&known=3", "en")
                        .select("#r-later")
                        .text())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?at=0", "?at=4", "?from=4", "?spacing=none", "?region=nothing"})
    void a_moment_that_does_not_exist_is_a_bad_request(String query) {
        happened(3);

        assertThat(get(Role.AUDITOR, query, "en").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/record", "/export", "?region=proof", "?region=moment", "?region=later&known=1"})
    void an_unknown_case_has_no_history(String part) {
        HttpResponse<String> answer = get(Role.AUDITOR, part, "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("There is nothing here");
    }

    @Test
    void customers_see_no_history() {
        happened(1);

        for (String part : new String[] {"", "/record", "/export", "?region=proof"}) {
            assertThat(get(Role.CUSTOMER, part, "en").statusCode()).as(part).isEqualTo(403);
        }
    }

    private void happened(int events) {
        running.happened(stream(complaint, everything("N-1").subList(0, events)));
    }

    private Document page(Role role, String part, String language) {
        return new Visitor(running, role).page("/complaints/" + complaint + "/history" + part, language);
    }

    private HttpResponse<String> get(Role role, String part, String language) {
        return new Visitor(running, role).get("/complaints/" + complaint + "/history" + part, language);
    }
}

package org.redress.query.authorityqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.COLLEAGUE;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.draft;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.events.AuthorizationGranted;
import org.redress.events.AuthorizationRequested;
import org.redress.events.ComplaintEvent;
import org.redress.events.PersonId;
import org.redress.events.Role;
import org.redress.query.QueueReader;
import org.redress.query.RunningQuerySide;
import org.redress.query.TestDatabase;

class AuthorityQueuePageTest {
    private RunningQuerySide running = RunningQuerySide.onH2();
    private QueueReader queue = new QueueReader(running, "/authority");

    @Test
    void whoever_is_asked_is_led_to_both_answers() {
        String complaint = happened(received("N-1"), needsBoth(), askedBy(HANDLER));

        Element row = queue.row(Role.REGIONAL_MANAGER, "size=200", complaint);

        assertThat(row.text())
                .contains(
                        "Rental car, 900.00 CNY.", "Not answered yet: Regional manager, Engineer.", "Asked by", "N-1");
        assertThat(QueueReader.steps(row)).containsExactly("grant-authorization", "refuse-authorization");
        assertThat(row.selectFirst(".meta a").attr("href")).isEqualTo("/complaints/" + complaint);
    }

    @Test
    void a_draft_waits_only_for_those_who_have_not_answered() {
        String complaint = happened(
                received("N-1"),
                needsBoth(),
                askedBy(HANDLER),
                new AuthorizationGranted("R1", Role.REGIONAL_MANAGER, COLLEAGUE, words("she does")));

        assertThat(queue.rows(Role.REGIONAL_MANAGER, "size=200&view=mine", Set.of(complaint)))
                .isEmpty();
        assertThat(queue.row(Role.ENGINEER, "size=200&view=mine", complaint).text())
                .contains("Not answered yet: Engineer. Granted: Regional manager.");
        assertThat(QueueReader.steps(queue.row(Role.REGIONAL_MANAGER, "size=200&view=waiting", complaint)))
                .isEmpty();
    }

    @Test
    void nobody_is_led_to_grant_what_he_asked_for() {
        String me = queue.page(Role.REGIONAL_MANAGER, "").body().attr("data-me");
        String complaint = happened(received("N-1"), needsBoth(), askedBy(new PersonId(me)));

        Element row = queue.row(Role.REGIONAL_MANAGER, "size=200", complaint);

        assertThat(row.text()).contains("You asked for it, so somebody else must answer.");
        assertThat(QueueReader.steps(row)).isEmpty();
    }

    @Test
    void whoever_may_not_answer_sees_what_waits() {
        String complaint = happened(received("N-1"), needsBoth(), askedBy(HANDLER));

        assertThat(queue.page(Role.SUPERVISOR, "").select(".views")).isEmpty();
        assertThat(QueueReader.steps(queue.row(Role.SUPERVISOR, "size=200", complaint)))
                .isEmpty();
        assertThat(queue.status(Role.SUPERVISOR, "view=mine")).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pages_follow_each_other_without_a_gap(TestDatabase database) {
        on(database);
        String first = happened(received("N-1"), needsBoth(), askedBy(HANDLER));
        String second = happened(received("N-2"), needsBoth(), askedBy(HANDLER));

        assertThat(queue.rows(Role.ENGINEER, "size=1", Set.of(first, second)))
                .extracting(row -> row.attr("data-id"))
                .containsExactly(first + "/R1", second + "/R1");
    }

    @Test
    void it_speaks_chinese() {
        happened(received("N-1"), needsBoth(), askedBy(HANDLER));

        Document page = queue.page(Role.ENGINEER, "size=200&lang=zh", "zh");

        assertThat(page.selectFirst("h1").text()).isEqualTo("授权");
        assertThat(page.select(".todo").text()).contains("批准授权");
    }

    @Test
    void what_is_no_tab_is_refused_and_a_customer_reads_no_queue() {
        assertThat(queue.status(Role.ENGINEER, "view=all")).isEqualTo(400);
        assertThat(queue.status(Role.CUSTOMER, "")).isEqualTo(403);
    }

    private static ComplaintEvent needsBoth() {
        return draft("R1", Role.REGIONAL_MANAGER, Role.ENGINEER);
    }

    private static AuthorizationRequested askedBy(PersonId person) {
        return new AuthorizationRequested(
                "R1", person, Set.of(Role.REGIONAL_MANAGER, Role.ENGINEER), words("she needs a car"));
    }

    private void on(TestDatabase database) {
        running = RunningQuerySide.on(database);
        queue = new QueueReader(running, "/authority");
    }

    private String happened(ComplaintEvent... events) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(events)));
        return complaint;
    }
}

package org.redress.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.stream;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.Stories;
import org.redress.query.Visitor;

class FindHistoryPageTest {
    private final RunningQuerySide running = RunningQuerySide.onH2();

    @Test
    void the_only_case_with_a_number_is_opened_at_once() {
        String complaint = received("FOUND-1");

        HttpResponse<String> answer = get("/history?number=found-1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/complaints/" + complaint + "/history");
    }

    @Test
    void several_cases_are_offered_by_number() {
        String second = received("SEVERAL-2");
        String first = received("SEVERAL-1");

        Document page = page("/history?number=SEVERAL");

        assertThat(page.select(".finder__found a").eachText()).containsExactly("SEVERAL-1", "SEVERAL-2");
        assertThat(page.select(".finder__found a").eachAttr("href"))
                .containsExactly("/complaints/" + first + "/history", "/complaints/" + second + "/history");
    }

    @Test
    void more_than_it_shows_is_said() {
        List<DomainEventMessage<?>> all = new ArrayList<>();
        for (int number = 0; number <= FindHistoryPage.FOUND_MAX; number++) {
            all.addAll(stream(newComplaint(), List.of(Stories.received("MANY-" + number))));
        }
        running.happened(all);

        Document page = page("/history?number=MANY-");

        assertThat(page.select(".finder__found a")).hasSize(FindHistoryPage.FOUND_MAX);
        assertThat(page.select(".panel__foot").text()).contains("The first 20 are shown");
    }

    @Test
    void a_number_that_no_case_has_is_said() {
        assertThat(page("/history?number=NOBODYS").select("[role=status]").text())
                .contains("No case number begins with NOBODYS");
    }

    @Test
    void without_a_number_there_is_only_the_form() {
        Document page = page("/history");

        assertThat(page.select("h1").text()).isEqualTo("Case history");
        assertThat(page.select(".finder__found")).isEmpty();
        assertThat(page.select(".rail [aria-current=page]").text()).contains("history");
    }

    @Test
    void without_a_number_the_cases_that_changed_last_are_offered() {
        String first = received("LATEST-1");
        String second = received("LATEST-2");
        running.happened(stream(first, 1, List.of(Stories.apology()), Map.of()));

        Elements latest = page("/history").select(".finder__latest li");

        assertThat(latest.select("a").eachText()).startsWith("LATEST-1", "LATEST-2");
        assertThat(latest.select("a").eachAttr("href"))
                .startsWith("/complaints/" + first + "/history", "/complaints/" + second + "/history");
        assertThat(latest.first().text()).contains("Apologised and acknowledged");
    }

    @Test
    void a_few_cases_are_enough_to_pick_from() {
        List<DomainEventMessage<?>> all = new ArrayList<>();
        for (int number = 0; number <= LatestChanges.CASES_MAX; number++) {
            all.addAll(stream(newComplaint(), List.of(Stories.received("FEW-" + number))));
        }
        running.happened(all);

        assertThat(page("/history").select(".finder__latest a").eachText())
                .hasSize(LatestChanges.CASES_MAX)
                .startsWith("FEW-10", "FEW-9")
                .doesNotContain("FEW-0");
    }

    @Test
    void only_the_end_of_the_log_is_looked_through() {
        List<DomainEventMessage<?>> all =
                new ArrayList<>(stream(newComplaint(), List.of(Stories.received("BEFORE-1"))));
        String busy = newComplaint();
        all.addAll(stream(busy, List.of(Stories.received("BUSY-1"))));
        for (int change = 1; change < LatestChanges.EVENTS_MAX; change++) {
            all.addAll(stream(busy, change, List.of(Stories.apology()), Map.of()));
        }
        running.happened(all);

        assertThat(page("/history").select(".finder__latest a").eachText()).containsExactly("BUSY-1");
    }

    private String received(String caseNumber) {
        String complaint = newComplaint();
        running.happened(stream(complaint, List.of(Stories.received(caseNumber))));
        return complaint;
    }

    private Document page(String address) {
        return new Visitor(running, Role.AUDITOR).page(address, "en");
    }

    private HttpResponse<String> get(String address) {
        return new Visitor(running, Role.AUDITOR).get(address, "en");
    }
}

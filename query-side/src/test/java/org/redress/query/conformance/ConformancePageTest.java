package org.redress.query.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.ComplaintEvent;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.Stories;
import org.redress.query.Visitor;
import org.redress.query.replica.Replica;

/** What the page tells of our own cases, and where each of its numbers leads. */
class ConformancePageTest {
    private static RunningQuerySide running;
    private static Visitor reader;

    @BeforeAll
    static void some_cases_are_hasty() {
        running = RunningQuerySide.onH2();
        IntStream.range(0, 2)
                .forEach(each -> running.happened(Stories.stream(
                        Stories.newComplaint(),
                        List.<ComplaintEvent>of(Stories.received("C-CFP" + each), Stories.proposal(1)))));
        await().atMost(RunningQuerySide.SOON)
                .until(() -> running.bean(Replica.class).status().position()
                        >= running.log().head());
        reader = new Visitor(running, Role.IMPROVEMENT_TEAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void rules_moves_steps_and_ways_are_told(String language) {
        Document page = reader.page("/conformance", language);
        assertThat(page.select("section[aria-labelledby=h-rules] tbody tr")).hasSize(LifecycleRule.ALL.size());
        assertThat(page.select("section[aria-labelledby=h-moves] tbody tr")).isNotEmpty();
        assertThat(page.select("section[aria-labelledby=h-steps] tbody tr")).isNotEmpty();
        assertThat(page.select(".cf-step--besides")).isNotEmpty();
        assertThat(page.body().text()).doesNotContain("??");
    }

    @Test
    void every_number_opens_so_many_cases() {
        Document page = reader.page("/conformance", "en");
        List<Element> numbers = page.select("#r-answer td.n a, #r-answer dd a");
        assertThat(numbers).hasSizeGreaterThan(5);
        for (Element number : numbers) {
            String address = number.attr("href") + (number.attr("href").contains("?") ? "&" : "?") + "size=200";
            long count = Long.parseLong(number.text().replace(",", ""));
            assertThat(reader.page(address, "en").select("tbody tr"))
                    .as(address)
                    .hasSize((int) Math.min(200, count));
        }
    }

    @Test
    void days_without_a_case_are_told_as_such() {
        Document page = reader.page("/conformance?from=1990-01-01&before=1990-02-01", "en");
        assertThat(page.select("#h-finding").text()).isEqualTo("No case was begun then");
        assertThat(page.select("#c-from").val()).isEqualTo("1990-01-01");
        assertThat(reader.page("/conformance?from=&before=", "en").select("#h-rules"))
                .hasSize(1);
    }

    @Test
    void the_answer_can_be_asked_for_alone() {
        Document part = reader.page("/conformance?region=answer", "en");
        assertThat(part.select("#r-answer")).hasSize(1);
        assertThat(part.select("nav")).isEmpty();
    }

    @Test
    void every_rule_and_every_reason_has_words_in_both_languages() {
        for (String language : List.of("en", "zh")) {
            Document page = reader.page("/conformance", language);
            assertThat(page.select("[data-reasons] li").eachText()).noneMatch(text -> text.contains("?"));
            assertThat(page.select("section[aria-labelledby=h-rules] tbody th").eachText())
                    .noneMatch(text -> text.contains("conformance.rule"));
        }
    }
}

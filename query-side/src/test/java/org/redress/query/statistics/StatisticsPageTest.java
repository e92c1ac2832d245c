package org.redress.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.Visitor;

/** What the page of statistics shows, and where each of its numbers leads. */
class StatisticsPageTest {
    private static RunningQuerySide running;
    private static Visitor supervisor;

    @BeforeAll
    static void much_has_happened() {
        running = RunningQuerySide.onH2();
        List<DomainEventMessage<?>> all = new RandomHistories(3, "u-page")
                .make(120).stream().flatMap(each -> each.messages().stream()).toList();
        running.happened(all);
        supervisor = new Visitor(running, Role.SUPERVISOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void it_draws_what_its_tables_say(String language) {
        Document page = supervisor.page("/statistics?source=Elsewhere", language);

        assertThat(page.select("svg[data-chart]")).hasSize(4);
        assertThat(page.select("svg.only-wide .pt .b1").size())
                .isEqualTo(page.select("section[aria-labelledby=h-pareto] tbody tr")
                        .size());
        assertThat(page.select("svg.only-wide polyline").eachAttr("points")).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void durations_are_told_by_month_beside_their_table(String language) {
        Document page = supervisor.page("/statistics?show=times&source=Elsewhere", language);

        assertThat(page.select("section[aria-labelledby=h-durations] tbody tr")).isNotEmpty();
        assertThat(page.select("section[aria-labelledby=h-timeliness] tbody tr"))
                .isNotEmpty();
        assertThat(page.select("#r-series svg.only-wide .pt").size())
                .isPositive()
                .isEqualTo(page.select("#r-series tbody tr").size());
        assertThat(page.select("#r-series svg.only-wide polyline").eachAttr("points"))
                .hasSize(2)
                .noneMatch(String::isBlank);
        assertThat(page.select("#r-series svg.only-wide .pt").eachAttr("href"))
                .isEqualTo(page.select("#r-series tbody a").eachAttr("href"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void what_is_open_what_was_reopened_and_what_came_again_are_told_together(String language) {
        Document page = supervisor.page("/statistics?show=work&source=Elsewhere&on=2025-03-31", language);

        assertThat(page.select("section[aria-labelledby=h-backlog] tbody tr")).hasSize(AgeClass.values().length + 1);
        assertThat(page.select("section[aria-labelledby=h-rounds] tbody tr")).isNotEmpty();
        assertThat(page.select("section[aria-labelledby=h-repeats] tbody tr")).hasSize(RepeatKind.values().length);
    }

    @ParameterizedTest
    @EnumSource(StatisticsTab.class)
    void every_number_opens_so_many_cases(StatisticsTab tab) {
        Document page =
                supervisor.page("/statistics?by=PRODUCT&source=Elsewhere&on=2025-03-31&show=" + tab.choice(), "en");

        List<Element> numbers = page.select("td.n a[href^=/statistics/cases]");
        assertThat(numbers).hasSizeGreaterThan(5);
        for (Element number : numbers) {
            long count = Long.parseLong(number.text().replace(",", ""));
            int size = (int) Math.min(count, 200);
            Document cases = supervisor.page(number.attr("href") + "&size=200", "en");
            // A month may close a case twice; a list of fewer than five is empty.
            int listed = cases.select("tbody tr").size();
            assertThat(listed).as(number.attr("href")).isBetween(count < 5 ? 0 : size - 2, size);
        }
    }

    @ParameterizedTest
    @EnumSource(StatisticsTab.class)
    void what_was_chosen_stays_chosen_in_the_other_parts(StatisticsTab tab) {
        String chosen =
                "/statistics?by=UNIT&until=ANSWERED&source=Elsewhere&from=2025-02-01&before=2025-05-01&on=2025-03-31";

        Document page = supervisor.page(chosen + "&show=" + tab.choice(), "en");

        assertThat(page.selectFirst("nav.views a[aria-current]").attr("href")).contains("show=" + tab.choice());
        for (String address : page.select("nav.views a").eachAttr("href")) {
            assertThat(address)
                    .contains("by=UNIT", "until=ANSWERED", "source=Elsewhere", "from=2025-02-01", "before=2025-05-01")
                    .contains("on=2025-03-31");
        }
        assertThat(page.select("form.tools [name]").eachAttr("name"))
                .containsExactlyInAnyOrder("show", "by", "until", "source", "from", "before", "on");
    }

    @ParameterizedTest
    @EnumSource(
            value = Dimension.class,
            names = {"ISSUE", "PRODUCT", "TYPE", "CHANNEL", "UNIT", "SOURCE", "STATUS", "RESPONSE"})
    void it_tells_causes_apart_by_whatever_it_offers(Dimension by) {
        Document page = supervisor.page("/statistics?from=&before=&source=&on=&by=" + by, "en");

        assertThat(page.selectFirst("#s-by option[selected]").val()).isEqualTo(by.name());
        assertThat(page.select("#s-by option")).hasSize(StatisticsAsked.OFFERED.size());
    }

    @Test
    void a_list_goes_on_on_the_next_page() {
        Document first = supervisor.page("/statistics/cases?size=3", "en");
        Element next = first.selectFirst(".panel__foot a");

        assertThat(first.select("tbody tr")).hasSize(3);
        assertThat(supervisor.page(next.attr("href"), "en").select("tbody tr").eachText())
                .hasSize(3)
                .doesNotContainAnyElementsOf(first.select("tbody tr").eachText());
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThat(supervisor.get("/statistics?by=COLOUR", "en").statusCode()).isEqualTo(400);
        assertThat(supervisor.get("/statistics?show=everything", "en").statusCode())
                .isEqualTo(400);
        assertThat(supervisor.get("/statistics?until=RECEIVED", "en").statusCode())
                .isEqualTo(400);
        assertThat(supervisor.get("/statistics?on=yesterday", "en").statusCode())
                .isEqualTo(400);
        assertThat(supervisor.get("/statistics/cases?milestone=LOST", "en").statusCode())
                .isEqualTo(400);
    }

    @Test
    void it_is_not_for_those_who_handle() {
        assertThat(new Visitor(running, Role.HANDLER).get("/statistics", "en").statusCode())
                .isEqualTo(403);
    }
}

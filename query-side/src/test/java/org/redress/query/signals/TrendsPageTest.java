package org.redress.query.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.Visitor;
import org.redress.query.replica.Replica;

/** What the page of trends shows, and where its points lead. */
class TrendsPageTest {
    private static final String DAYS = "/trends?per=DAY&has=source:Trends";

    private static RunningQuerySide running;
    private static Visitor supervisor;

    @BeforeAll
    static void a_hundred_days_have_passed() {
        running = RunningQuerySide.onH2();
        running.happened(KnownDays.of("Trends"));
        await().atMost(RunningQuerySide.SOON)
                .until(() -> Long.valueOf(running.log().head())
                        .equals(running.bean(Replica.class).status().position()));
        supervisor = new Visitor(running, Role.SUPERVISOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void each_point_is_drawn_stands_in_the_table_and_opens_its_cases(String language) {
        Document page = supervisor.page(DAYS, language);

        assertThat(page.select("#r-signals svg.only-wide .pt")).hasSize(KnownDays.DAYS);
        assertThat(page.select("#r-signals svg.only-narrow .pt")).hasSize(24);
        assertThat(page.select("#r-signals svg.only-wide .pt .p-late")).hasSize(1);
        assertThat(page.select("#r-signals tbody tr")).hasSize(KnownDays.DAYS);
        assertThat(page.select("#r-signals svg polygon.band").eachAttr("points"))
                .hasSize(2);
        String crowded =
                page.select("#r-signals svg.only-wide .pt:has(.p-late)").attr("href");
        assertThat(supervisor.page(crowded, language).select("tbody tr")).hasSize(KnownDays.CROWD);
    }

    @ParameterizedTest
    @CsvSource({"SHARE, en", "SHARE, zh", "LENGTH, en", "LENGTH, zh"})
    void what_is_done_and_how_long_it_takes_are_drawn_too(String measure, String language) {
        Document page = supervisor.page(DAYS + "&activity=SourceClosureRecorded&measure=" + measure, language);

        assertThat(page.select("#r-signals svg.only-wide .pt")).hasSizeGreaterThan(90);
        assertThat(page.select("#t-activity option[selected]").attr("value")).isEqualTo("SourceClosureRecorded");
    }

    @Test
    void months_that_are_too_few_have_a_line_and_no_limits() {
        Document page = supervisor.page("/trends?has=source:Trends", "en");

        assertThat(page.select("#h-signals").text()).isEqualTo("Fewer than 12 points: no limits yet");
        assertThat(page.select("svg .band, svg .l-limit")).isEmpty();
        assertThat(page.select("svg.only-wide .l-centre").attr("points")).isNotBlank();
    }

    @Test
    void a_value_with_a_comma_is_one_value_and_can_be_left_out() {
        Document page =
                supervisor.page("/trends?per=DAY&has=source:Trends&attribute=product&value=Cards,+prepaid", "en");

        assertThat(page.select(".token b").eachText()).containsExactly("source:Trends", "product:Cards, prepaid");
        assertThat(supervisor
                        .page(page.select(".token a").last().attr("href"), "en")
                        .select(".token b")
                        .eachText())
                .containsExactly("source:Trends");
    }

    @Test
    void what_cannot_be_drawn_is_said_beside_the_form_that_mends_it() {
        Document page = supervisor.page("/trends?has=nobody:knows", "en");

        assertThat(page.select("#h-nothing")).hasSize(1);
        assertThat(page.select("#t-measure")).hasSize(1);
    }

    @Test
    void new_terms_are_looked_for_when_asked_and_only_for_those_who_may_read_words() {
        assertThat(supervisor.page(DAYS, "en").select("#terms table")).isEmpty();
        assertThat(supervisor.page(DAYS + "&terms=15", "en").select("#terms h2").text())
                .isEqualTo("New words of customers");
        Document withheld = new Visitor(running, Role.IMPROVEMENT_TEAM).page(DAYS + "&terms=15", "en");
        assertThat(withheld.select("#terms table, #terms form")).isEmpty();
        assertThat(withheld.select("#terms .empty")).hasSize(1);
    }

    @Test
    void the_points_are_a_file_too() {
        String table = supervisor
                .page(DAYS, "en")
                .select("a[href^=/trends/points.csv]")
                .attr("href");

        assertThat(table).contains("has=source%3ATrends");
        assertThat(supervisor.get(table, "en").body().lines()).hasSize(KnownDays.DAYS + 1);
    }
}

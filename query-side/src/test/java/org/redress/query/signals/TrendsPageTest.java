package org.redress.query.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
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
    private static final String DAYS = "/trends?per=DAY&attribute=source&value=Trends";

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
        Document page = supervisor.page("/trends?attribute=source&value=Trends", "en");

        assertThat(page.select("#h-signals").text()).isEqualTo("Fewer than 12 points: no limits yet");
        assertThat(page.select("svg .band, svg .l-limit")).isEmpty();
        assertThat(page.select("svg.only-wide .l-centre").attr("points")).isNotBlank();
    }

    @Test
    void a_value_with_a_comma_is_one_value_and_can_be_left_out() {
        Document page = supervisor.page(
                "/trends?per=DAY&attribute=source&value=Trends&attribute=product&value=Cards,+prepaid", "en");

        assertThat(page.select(".token b").eachText()).containsExactly("Source: Trends", "Product: Cards, prepaid");
        assertThat(supervisor
                        .page(page.select(".token a").last().attr("href"), "en")
                        .select(".token b")
                        .eachText())
                .containsExactly("Source: Trends");
    }

    @Test
    void what_nobody_ever_did_has_its_own_name_and_a_share_of_nothing() {
        Document page = supervisor.page(DAYS + "&measure=SHARE&activity=Nobody+did", "en");

        assertThat(page.select("#t-activity option[selected]").text()).isEqualTo("Nobody did");
        assertThat(page.select("#r-signals .fig-sub").text()).contains("Nobody did");
    }

    @Test
    void what_cannot_be_drawn_is_said_beside_the_form_that_mends_it() {
        Document page = supervisor.page("/trends?attribute=nobody&value=knows", "en");

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

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void limits_are_frozen_by_a_link_that_holds_them_and_released_by_another(String language) {
        Document page = supervisor.page(DAYS + "&before=2024-03-01&exclude=" + KnownDays.CROWDED, language);
        Document frozen = supervisor.page(page.select("#t-freeze").attr("href"), language);
        Document later =
                supervisor.page(page.select("#t-freeze").attr("href").replace("before=2024-03-01&", ""), language);

        assertThat(page.select("#t-stated, #t-release")).isEmpty();
        assertThat(page.select("#t-freeze").attr("href"))
                .contains("baselineFrom=2024-01-01", "baselineBefore=2024-03-01", "exclude=2024-02-14");
        assertThat(frozen.select("#t-stated")).hasSize(1);
        assertThat(frozen.select("#t-freeze")).isEmpty();
        assertThat(upper(frozen)).isEqualTo(upper(page));
        assertThat(later.select("#r-signals tbody tr")).hasSize(KnownDays.DAYS);
        assertThat(upper(later)).isEqualTo(upper(page));
        assertThat(later.select("form[action=/trends] [name=baselineBefore]").attr("value"))
                .isEqualTo("2024-03-01");
        assertThat(supervisor
                        .page(later.select("#t-release").attr("href"), language)
                        .select("#t-stated"))
                .isEmpty();
    }

    @Test
    void of_the_points_outside_the_limits_only_those_of_the_stated_days_are_named() {
        Document page = supervisor.page(
                DAYS + "&baselineFrom=2024-02-01&baselineBefore=2024-03-01&exclude=" + KnownDays.CROWDED, "en");

        assertThat(page.select("#t-stated").text())
                .isEqualTo("They are frozen: from the points of Thu 1 Feb 2024 to Thu 29 Feb 2024.");
        assertThat(page.select("#t-outside").text()).isEqualTo("Not among them: Wed 14 Feb 2024.");
        assertThat(supervisor
                        .page(DAYS + "&baselineFrom=2024-02-01", "en")
                        .select("#t-stated")
                        .text())
                .isEqualTo("They are from the points of Thu 1 Feb 2024 and later.");
    }

    private static String upper(Document page) {
        return page.select("#r-signals tbody tr").first().select("td").get(4).text();
    }

    @Test
    void few_cases_are_not_drawn_and_it_is_said_why() {
        Document page = supervisor.page(DAYS + "&before=2024-01-03", "en");

        assertThat(page.select("#r-signals")).isEmpty();
        assertThat(page.select("section:has(#h-nothing) .empty p").text()).contains("so few cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_chart_is_a_picture_that_stands_for_itself(String language) throws Exception {
        Document page = supervisor.page(DAYS, language);
        String picture = page.select("a[href^=/trends/picture]").attr("href");

        HttpResponse<String> answer = supervisor.get(picture, language);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(".svg");
        org.w3c.dom.Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(KnownDays.DAYS);
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(4);
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo(page.select("#h-signals").text());
        assertThat(answer.body()).doesNotContain("class=", "href", "trends.");
    }

    @Test
    void of_nothing_there_is_no_picture() {
        assertThat(supervisor
                        .get("/trends/picture?per=DAY&before=1999-01-01", "en")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_answer_can_be_had_alone() {
        Document part = supervisor.page(DAYS + "&region=answer", "en");

        assertThat(part.select("#r-answer #r-signals")).hasSize(1);
        assertThat(part.select(".rail, main, #t-measure")).isEmpty();
        assertThat(part.select("#r-answer").hasAttr("hx-get")).isFalse();
    }

    @Test
    void an_answer_that_nobody_waits_for_is_asked_anew() {
        assertThat(supervisor.page(DAYS + "&task=nobody-has-it", "en").select("#r-signals tbody tr"))
                .hasSize(KnownDays.DAYS);
    }

    @Test
    void a_page_is_whole_whatever_the_browser_has() {
        for (String page : List.of(DAYS, "/conformance")) {
            assertThat(supervisor.getUnlessSeen(page, "*").statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_points_are_a_file_too() {
        String table = supervisor
                .page(DAYS, "en")
                .select("a[href^=/trends/points.csv]")
                .attr("href");

        assertThat(table).contains("attribute=source&value=Trends");
        assertThat(supervisor.get(table, "en").body().lines()).hasSize(KnownDays.DAYS + 1);
    }
}

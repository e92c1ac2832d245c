package org.redress.query.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.analytics.sandbox.SqlRefusal;
import org.redress.events.Role;
import org.redress.lifecycle.input.FreeText;
import org.redress.query.RunningQuerySide;
import org.redress.query.Visitor;

class SqlPageTest {

    @ParameterizedTest
    @CsvSource({"en, Queries, Learn", "zh-CN, 自由查询, 分析"})
    void it_tells_what_can_be_asked_and_has_a_place_to_ask(String language, String title, String group) {
        Visitor analyst = new Visitor(RunningQuerySide.onH2(), Role.IMPROVEMENT_TEAM);
        await().atMost(RunningQuerySide.SOON)
                .until(() ->
                        !analyst.page("/sql", language).select(".columns li").isEmpty());

        Document page = analyst.page("/sql", language);

        assertThat(page.title()).contains(title);
        assertThat(page.select("nav").text()).contains(group);
        assertThat(page.select("details summary").eachText()).contains("cases", "events", "variants");
        assertThat(page.select(".columns").text()).contains("case_number", "happened_at", "handler");
        assertThat(page.select("textarea").attr("maxlength")).isEqualTo(Integer.toString(FreeText.CHARACTERS_MAX));
        assertThat(page.select("#fresh")).hasSize(1);
    }

    @Test
    void every_refusal_has_a_sentence() {
        Document page = new Visitor(RunningQuerySide.onH2(), Role.AUDITOR).page("/sql", "en");

        assertThat(page.select("[data-refusals] li"))
                .hasSize(SqlRefusal.values().length)
                .allSatisfy(each -> assertThat(each.attr("data-type")).startsWith("urn:redress:problem:sql-"))
                .extracting(Element::text)
                .doesNotContain("No.")
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_may_not_read_figures_over_all_cases_has_no_such_page() {
        assertThat(new Visitor(RunningQuerySide.onH2(), Role.HANDLER)
                        .get("/sql", "en")
                        .statusCode())
                .isEqualTo(403);
    }
}

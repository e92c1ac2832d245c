package org.redress.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.Stories;
import org.redress.query.Visitor;
import org.redress.query.replica.Replica;
import org.xml.sax.InputSource;

/** What the page of two groups shows, and where each of its numbers leads. */
class ComparePageTest {
    /** Models of this test alone: cases of other tests are in the same log. */
    private static final String MODELS = "/compare?by=product&first=model+one&second=model+two";

    private static final String TOO_SMALL = "by=product&first=model+one&second=model+three";

    private static RunningQuerySide running;
    private static Visitor reader;

    /** Twelve of one model, all answered with a proposal; twelve of another, none of them; three of a third. */
    @BeforeAll
    static void many_cases() {
        running = RunningQuerySide.onH2();
        IntStream.range(0, 27).forEach(each -> {
            String model = each < 12 ? "model one" : each < 24 ? "model two" : "model three";
            ComplaintEvent received = about(model, "C-PAGE" + each);
            running.happened(Stories.stream(
                    Stories.newComplaint(),
                    each < 12 ? List.of(received, Stories.apology(), Stories.proposal(1)) : List.of(received)));
        });
        reader = new Visitor(running, Role.IMPROVEMENT_TEAM);
        Replica replica = running.bean(Replica.class);
        await().atMost(RunningQuerySide.SOON)
                .until(() -> Objects.requireNonNullElse(replica.status().position(), -1L)
                        >= running.log().head());
    }

    private static ComplaintReceived about(String model, String number) {
        ComplaintReceived any = Stories.received(number);
        return new ComplaintReceived(
                any.caseNumber(),
                any.channel(),
                any.source(),
                any.customer(),
                any.narrative(),
                any.emotionalState(),
                any.unit(),
                any.subject(),
                any.vulnerability(),
                model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void differences_are_drawn_and_told_with_how_many_are_more_than_chance(String language) {
        Document page = reader.page(MODELS, language);

        assertThat(page.select("#h-found").text()).matches(".*\\d+.*\\d+.*");
        assertThat(page.select("#h-found + *, section[aria-labelledby=h-found] p")
                        .text())
                .isNotBlank();
        assertThat(page.select("section[aria-labelledby=h-shares] svg.cmp")).hasSize(2);
        assertThat(page.select("section[aria-labelledby=h-shares] .only-wide a.pt"))
                .isNotEmpty();
        assertThat(page.select("section[aria-labelledby=h-ACTIVITY] tbody td b"))
                .isNotEmpty();
        assertThat(page.select("section[aria-labelledby=h-LENGTH] tbody tr")).hasSize(5);
        assertThat(page.select("section[aria-labelledby=h-groups] option[selected]"))
                .hasSize(3);
    }

    @Test
    void every_number_of_a_table_opens_its_cases() {
        Document page = reader.page(MODELS, "en");
        List<Element> rows = page.select(
                "section[aria-labelledby=h-ACTIVITY] tbody tr, section[aria-labelledby=h-PATH]" + " tbody tr");
        assertThat(rows).hasSizeGreaterThan(3);
        for (Element row : rows) {
            for (Element number : row.select("td.n a")) {
                long cases = Math.round(Double.parseDouble(number.text().replace("%", "")) * 12 / 100);
                assertThat(reader.page(number.attr("href") + "&size=200", "en").select("tbody tr"))
                        .as(number.attr("href"))
                        .hasSize((int) cases);
            }
        }
    }

    @Test
    void without_values_the_two_most_frequent_are_compared() {
        Document page = reader.page("/compare?by=product", "en");
        assertThat(chosen("/compare?by=product")).hasSize(2).doesNotHaveDuplicates();
        assertThat(page.select("section[aria-labelledby=h-found] dd a.num")).hasSize(2);
    }

    /** As the form sends it when another attribute is chosen. */
    @Test
    void values_of_the_attribute_before_mean_nothing_for_another_one() {
        Document before = reader.page(MODELS, "en");
        assertThat(before.select("#split-form input[name=of]").attr("value")).isEqualTo("product");

        String others = "&first=no+such+model&second=nor+this+one";
        assertThat(chosen("/compare?by=product&of=product" + others)).containsExactly("no such model", "nor this one");
        assertThat(chosen("/compare?by=product&of=channel" + others))
                .hasSize(2)
                .doesNotContain("no such model", "nor this one");
    }

    private static List<String> chosen(String address) {
        return reader.page(address, "en")
                .select("#c-first option[selected], #c-second option[selected]")
                .eachAttr("value");
    }

    @Test
    void what_tells_the_groups_apart_is_no_filter_of_both() {
        assertThat(reader.page("/compare", "en").select("option[value=product]"))
                .hasSize(2);
        assertThat(reader.page(MODELS, "en").select("option[value=product]")).hasSize(1);
    }

    @Test
    void a_group_that_is_too_small_is_said_and_nothing_is_concluded_from_it() {
        Document page = reader.page("/compare?" + TOO_SMALL, "en");
        assertThat(page.select("#h-nothing").text()).isEqualTo("A group is too small");
        assertThat(page.select("section[aria-labelledby=h-nothing]").text()).contains("10");
        assertThat(page.select("section[aria-labelledby=h-found] dd a.num").eachText())
                .containsExactly("12 cases", "3 cases");
        assertThat(page.select("svg.cmp")).isEmpty();
        assertThat(reader.get("/compare/picture?" + TOO_SMALL, "en").statusCode())
                .isEqualTo(404);
    }

    @Test
    void at_the_limit_a_group_is_large_enough() {
        assertThat(GroupFindings.CASES_MIN).isEqualTo(10);
    }

    @Test
    void a_day_tells_cases_before_from_cases_after_within_the_days_of_the_filter() {
        Document page = reader.page("/compare?at=2100-01-01&from=2000-01-01", "en");
        assertThat(page.select("section[aria-labelledby=h-found] dd a.num").eachText())
                .last()
                .isEqualTo("0 cases");
        assertThat(page.select("section[aria-labelledby=h-found] dd a.num")
                        .getFirst()
                        .attr("href"))
                .contains("from=2000-01-01")
                .contains("before=2100-01-01");
    }

    @Test
    void a_filter_keeps_the_groups_and_the_groups_keep_the_filter() {
        Document page = reader.page(MODELS + "&did=ComplaintReceived", "en");
        assertThat(page.select(".token a").attr("href")).contains("by=product").doesNotContain("did=");
        assertThat(page.select("#split-form input[name=did]").attr("value")).isEqualTo("ComplaintReceived");
        assertThat(page.select("#log-form input[name=second]").attr("value")).isEqualTo("model two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothing_is_compared_before_anything_was_chosen(String language) {
        Document page = reader.page("/compare", language);
        assertThat(page.select("#h-nothing").text()).isNotBlank();
        assertThat(page.select("#h-found, svg.cmp")).isEmpty();
        assertThat(page.select("#c-by option").size()).isGreaterThan(3);
    }

    @Test
    void the_differences_are_files_of_their_own() throws Exception {
        HttpResponse<String> picture = reader.get(MODELS.replace("/compare", "/compare/picture"), "zh");
        assertThat(picture.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("comparison.svg"));
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture.body())))
                        .getElementsByTagName("circle")
                        .getLength())
                .isPositive();

        HttpResponse<String> table = reader.get(MODELS.replace("/compare", "/compare/differences.csv"), "en");
        assertThat(table.body()).startsWith("\"kind\",\"what\",\"unit\"");
        assertThat(table.body().lines().count()).isGreaterThan(8);
    }

    @ParameterizedTest
    @CsvSource({
        "/compare?by=product&first=model+two&second=model+two",
        "/compare?by=product&attribute=product&value=model+two",
        "/compare?by=nothing",
        "/compare?at=yesterday",
        "/compare?at=%2B300000-01-01"
    })
    void what_tells_no_groups_apart_is_refused(String address) {
        assertThat(reader.get(address, "en").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compare", "/compare/picture", "/compare/differences.csv"})
    void nobody_sees_it_who_may_not_read_figures(String address) {
        assertThat(new Visitor(running, Role.HANDLER).get(address, "en").statusCode())
                .isEqualTo(403);
    }
}

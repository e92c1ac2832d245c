package org.redress.query.processmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.redress.query.logpage.LogAsked;
import org.redress.query.replica.ImportedLogs;
import org.redress.query.replica.LogState;
import org.redress.query.replica.Replica;
import org.xml.sax.InputSource;
import tools.jackson.databind.ObjectMapper;

/** What the pages about our own log show, and where each of their numbers leads. */
class ProcessMapPageTest {
    private static RunningQuerySide running;
    private static Visitor reader;

    @BeforeAll
    static void much_has_happened() {
        running = RunningQuerySide.onH2();
        for (int number = 0; number < 8; number++) {
            List<ComplaintEvent> all = Stories.everything("MAP-" + number);
            running.happened(Stories.stream(Stories.newComplaint(), all.subList(0, all.size() - 3 * number)));
        }
        reader = new Visitor(running, Role.IMPROVEMENT_TEAM);
        Replica replica = running.bean(Replica.class);
        await().atMost(RunningQuerySide.SOON)
                .until(() -> Objects.requireNonNullElse(replica.status().position(), -1L)
                        >= running.log().head());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_map_draws_what_its_tables_say(String language) {
        Document page = reader.page("/process-map", language);

        assertThat(page.select("svg.pmap")).hasSize(2);
        assertThat(page.select("svg.only-wide .pm-n").size())
                .isPositive()
                .isEqualTo(page.select("section[aria-labelledby=h-activities] tbody tr")
                        .size());
        assertThat(page.select("svg.only-wide .pm-e, svg.only-wide .pn-a").size())
                .isEqualTo(
                        page.select("section[aria-labelledby=h-paths] tbody tr").size());
    }

    @Test
    void every_number_of_a_table_opens_so_many_cases() {
        Document page = reader.page("/process-map?activities=30&paths=10", "en");

        List<Element> numbers = page.select("td.n a[href^=/process-map/cases]");
        assertThat(numbers).hasSizeGreaterThan(5);
        for (Element number : numbers) {
            int count = Integer.parseInt(number.text().replace(",", ""));
            Document cases = reader.page(number.attr("href") + "&size=200", "en");
            assertThat(cases.select("tbody tr")).as(number.attr("href")).hasSize(Math.min(200, count));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void what_is_chosen_on_the_map_is_told_with_its_waits_and_neighbours(String language) {
        Document page = reader.page("/process-map", language);
        assertThat(page.select("#r-chosen dl")).isEmpty();

        Element path = page.select("svg.only-wide .pm-e").getFirst();
        Element activity = page.select("svg.only-wide .pm-n").get(1);
        for (Element choice : List.of(path, activity)) {
            Document chosen = reader.page(choice.attr("href"), language);
            assertThat(chosen.select("[data-zoomed].only-wide [aria-current]"))
                    .as(choice.attr("href"))
                    .hasSize(1);
            assertThat(chosen.select("#r-chosen .pm-nb a")).isNotEmpty();
            assertThat(reader.page(
                                    chosen.select("#r-chosen .pm-nb a")
                                            .getFirst()
                                            .attr("href"),
                                    language)
                            .select("#h-chosen")
                            .text())
                    .isNotEqualTo(chosen.select("#h-chosen").text());
        }
        // Before it and behind it something was waited for.
        assertThat(reader.page("/process-map?chosen=RemedyAccepted", language).select("#r-chosen dl.facts dd"))
                .hasSize(12);
    }

    @Test
    void a_path_from_the_beginning_takes_no_time_and_what_is_not_there_is_said() {
        Document first = reader.page("/process-map?chosenTo=ComplaintReceived", "en");
        assertThat(first.select("#h-chosen").text()).startsWith("Beginning →");
        assertThat(first.select("#r-chosen").text()).contains("Nothing was waited for.");

        assertThat(reader.page("/process-map?chosen=Nothing", "en")
                        .select("#r-chosen")
                        .text())
                .contains("Nothing is not in these cases.");
    }

    @Test
    void the_number_of_what_is_chosen_opens_so_many_cases() {
        Document page = reader.page("/process-map?chosen=ComplaintReceived", "en");
        Element cases = page.select("#r-chosen .panel__head .right a").getFirst();
        assertThat(reader.page(cases.attr("href") + "&size=200", "en").select("tbody tr"))
                .hasSize(Math.min(200, Integer.parseInt(cases.text().replaceAll("\\D", ""))));
    }

    @Test
    void the_events_of_the_cases_of_a_page_are_handed_out_as_files() {
        Document page = reader.page(
                "/process-map?did=ComplaintReceived&from=2000-01-01&attribute=channel&value=PHONE&movedFrom=a&movedTo=b"
                        + "&attribute=channel&value=a%26b",
                "en");
        assertThat(page.select("a[href*=/export?]")).isEmpty();

        Document some = reader.page("/variants?did=ComplaintReceived&from=2000-01-01", "en");
        assertThat(some.select("a[href*=/export?]").eachText())
                .containsExactly("XES", "CSV", "Parquet", "OCEL JSON", "OCEL SQLite");
        assertThat(some.select("a[href*=/export?]").getFirst().attr("href"))
                .isEqualTo(
                        "/api/mining/logs/own/export?format=xes&beganFrom=1999-12-31T16%3A00%3A00Z&did=ComplaintReceived");
    }

    @Test
    void the_ways_and_the_dots_are_files_of_their_own() throws Exception {
        // The page of all tests' cases ends before its file does.
        String some = "?attribute=caseNumber&value=MAP-0&attribute=caseNumber&value=MAP-1";
        HttpResponse<String> ways = reader.get("/variants/variants.csv" + some, "en");
        assertThat(ways.body().lines().count())
                .isEqualTo(1
                        + reader.page("/variants" + some, "en")
                                .select("tbody tr")
                                .size());

        HttpResponse<String> dots = reader.get("/dotted-chart/rows.csv", "zh");
        assertThat(dots.body()).startsWith("\"first case\",\"cases\",\"time\",\"activity\",\"events\"");

        HttpResponse<String> picture = reader.get("/dotted-chart/picture", "zh");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture.body())))
                        .getElementsByTagName("path")
                        .getLength())
                .isPositive();
        assertThat(reader.get("/dotted-chart/picture?before=1970-01-01", "en").statusCode())
                .isEqualTo(404);
    }

    @Test
    void fewer_activities_make_a_smaller_map_and_say_so() {
        Document all = reader.page("/process-map?activities=100&paths=100", "en");
        Document few = reader.page("/process-map?activities=1&paths=1", "en");

        assertThat(few.select("svg.only-wide .pm-n").size())
                .isPositive()
                .isLessThan(all.select("svg.only-wide .pm-n").size());
        assertThat(few.select(".pm-d b").eachText())
                .doesNotContainAnyElementsOf(all.select(".pm-d b").eachText());
        assertThat(few.select("#m-activities").attr("value")).isEqualTo("1");
    }

    @Test
    void a_filter_is_a_token_that_can_be_taken_off() {
        Document page = reader.page("/process-map?did=ComplaintReceived&didNot=ComplaintClosed&from=2000-01-01", "en");

        assertThat(page.select(".token a")).hasSize(3);
        Document less = reader.page(page.select(".token a").getLast().attr("href"), "en");
        assertThat(less.select(".token a")).hasSize(2);
    }

    @Test
    void where_no_case_is_left_the_page_says_how_to_get_out() {
        Document page = reader.page("/process-map?before=1970-01-01", "en");

        assertThat(page.select("svg.pmap")).isEmpty();
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/process-map");
    }

    @Test
    void the_picture_is_a_file_of_its_own() throws Exception {
        HttpResponse<String> picture = reader.get("/process-map/picture", "zh");

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("process-map.svg"));
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture.body())))
                        .getElementsByTagName("polyline")
                        .getLength())
                .isPositive();
    }

    @Test
    void the_table_is_a_file_of_its_own() {
        HttpResponse<String> table = reader.get("/process-map/paths.csv", "en");

        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body().lines().count()).isGreaterThan(3);
        assertThat(table.body()).startsWith("\"from\",\"to\",\"count\",\"cases\",\"mean seconds\",\"median seconds\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_variants_are_ranked_and_each_opens_its_cases_and_its_map(String language) {
        Document page = reader.page("/variants", language);

        assertThat(page.select("tbody tr")).isNotEmpty();
        Element first = page.select("tbody tr").getFirst();
        assertThat(reader.page(first.select("a[href^=/process-map/cases]").attr("href") + "&size=200", language)
                        .select("tbody tr"))
                .isNotEmpty();
        assertThat(reader.page(first.select("a[href*=/process-map?]").attr("href"), language)
                        .select("svg.pmap"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_dotted_chart_has_a_row_for_each_case(String language) {
        Document page = reader.page("/dotted-chart", language);

        assertThat(page.select("svg.dots")).hasSize(2);
        assertThat(page.select("svg.dots.only-wide > g")).isNotEmpty();
        assertThat(page.select(".pm-k .pm-key").size()).isBetween(2, DotKind.values().length);
    }

    @Test
    void the_table_beside_the_dots_has_so_many_rows_at_most() throws Exception {
        StringBuilder cases = new StringBuilder("case,activity,time\n");
        for (int number = 0; number < DottedChartPage.ROWS_IN_TABLE; number++) {
            cases.append("c%d,Ask,2026-01-01T08:00:%02dZ\n".formatted(number, number));
        }
        String log = sent(cases + "last,Answer,2026-01-02T08:00:00Z\n");
        String table = "[aria-labelledby=h-dots] tbody tr";

        assertThat(reader.page("/dotted-chart?did=Ask&log=" + log, "en").select(table))
                .hasSize(DottedChartPage.ROWS_IN_TABLE);
        Document all = reader.page("/dotted-chart?log=" + log, "en");
        assertThat(all.select("svg.dots.only-wide > g")).hasSize(DottedChartPage.ROWS_IN_TABLE + 1);
        assertThat(all.select(table)).hasSize(DottedChartPage.ROWS_IN_TABLE);
    }

    @Test
    void a_log_of_another_system_speaks_its_own_words() throws Exception {
        String log = sent("case,activity,time\n1,Ask & wait,2026-01-01T08:00:00Z\n1,Answer,2026-01-09T08:00:00Z\n");
        Document page = reader.page("/process-map?log=" + log, "en");

        assertThat(page.select("svg.only-wide .pn-t").eachText()).containsExactly("Ask & wait", "Answer");
        assertThat(page.select("svg.only-wide .pe--slow")).hasSize(1);
        assertThat(page.select("#fresh")).isEmpty();
        assertThat(page.select("#l-log option[selected]").attr("value")).isEqualTo(log);
        Document chosen =
                reader.page(page.select("svg.only-wide .pm-n").getFirst().attr("href"), "en");
        assertThat(chosen.select("#h-chosen").text()).isEqualTo("Ask & wait");
        assertThat(chosen.select("a[href*=/export?format=]").eachText()).containsExactly("XES", "CSV", "Parquet");
        Document cases =
                reader.page(chosen.select("#r-chosen .panel__head a").getFirst().attr("href"), "en");
        assertThat(cases.select("tbody tr")).hasSize(1);
        assertThat(cases.select("tbody a")).isEmpty();
    }

    @Test
    void what_is_no_filter_is_refused() {
        assertThat(reader.get("/process-map?from=yesterday", "en").statusCode()).isEqualTo(400);
        assertThat(reader.get("/process-map?from=%2B300000-01-01", "en").statusCode())
                .isEqualTo(400);
        assertThat(reader.get("/process-map?wait=long", "en").statusCode()).isEqualTo(400);
        assertThat(reader.get("/process-map?activities=few", "en").statusCode()).isEqualTo(400);
        assertThat(reader.get("/process-map?variant=first", "en").statusCode()).isEqualTo(400);
        assertThat(reader.get("/process-map?movedFrom=here", "en").statusCode()).isEqualTo(400);
        assertThat(reader.get("/process-map?attribute=colour&value=blue", "en").statusCode())
                .isEqualTo(400);
        assertThat(reader.get("/process-map?log=nobody-has-it", "en").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/process-map?did=a&" + manyConditions(LogAsked.CONDITIONS_MAX), "en")
                        .statusCode())
                .isEqualTo(400);
        assertThat(reader.get("/process-map?" + manyConditions(LogAsked.CONDITIONS_MAX), "en")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Browsers send it so; it parts names from values only once. */
    @Test
    void a_value_may_have_an_equals_sign() {
        for (String page :
                List.of("/process-map", "/variants", "/process-map/cases", "/compare", "/conformance/cases")) {
            assertThat(reader.get(page + "?attribute=product&value=a=b", "en").statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-map",
                "/process-map/cases",
                "/process-map/picture",
                "/process-map/paths.csv",
                "/variants",
                "/variants/variants.csv",
                "/dotted-chart",
                "/dotted-chart/picture",
                "/dotted-chart/rows.csv"
            })
    void nobody_sees_it_who_may_not_read_figures(String address) {
        assertThat(new Visitor(running, Role.HANDLER).get(address, "en").statusCode())
                .isEqualTo(403);
    }

    /** The id under which a log can be asked that was just sent. */
    private static String sent(String csv) throws Exception {
        String body = "--end\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sent.csv\"\r\n\r\n" + csv
                + "\r\n--end--\r\n";
        HttpResponse<String> answer = running.send(running.request(Role.IMPROVEMENT_TEAM, "/api/mining/logs")
                .header("Content-Type", "multipart/form-data; boundary=end")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        String log = new ObjectMapper().readTree(answer.body()).get("log").asString();
        ImportedLogs logs = running.bean(ImportedLogs.class);
        await().atMost(RunningQuerySide.SOON)
                .until(() -> logs.find(log).orElseThrow().state() == LogState.READY);
        return log;
    }

    private static String manyConditions(int number) {
        StringBuilder query = new StringBuilder();
        for (int each = 0; each < number; each++) {
            query.append("didNot=nothing-").append(each).append('&');
        }
        return query.toString();
    }
}

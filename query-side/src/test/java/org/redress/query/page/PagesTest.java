package org.redress.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.HER_WORDS;
import static org.redress.query.Stories.everything;
import static org.redress.query.Stories.imported;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.eventlog.EventMetadata;
import org.redress.events.ComplaintMerged;
import org.redress.events.Role;
import org.redress.lifecycle.policy.Permissions;
import org.redress.query.RunningQuerySide;
import org.redress.query.Visitor;

class PagesTest {
    private static final String PAGE = "text/html,application/xhtml+xml";

    private final RunningQuerySide running = RunningQuerySide.onH2();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String complaint = newComplaint();

    @Test
    void whoever_has_not_signed_in_is_asked_to() {
        HttpResponse<String> answer = get("/worklist", "en");

        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page(answer).select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void a_wrong_password_is_said_plainly() {
        HttpResponse<String> answer = signIn("handler", "wrong");

        assertThat(answer.uri().toString()).endsWith("/sign-in?failed");
        assertThat(page(answer).select("[role=alert]").text()).contains("do not belong together");
    }

    @ParameterizedTest
    @CsvSource({
        "busy, alert, could not be checked just now",
        "left, status, You have signed out",
        "paused, status, signed out after a pause"
    })
    void the_form_says_why_it_is_shown(String reason, String role, String words) {
        Document form = page(get("/sign-in?" + reason, "en"));

        assertThat(form.select("[role=" + role + "]").text()).contains(words);
        assertThat(form.select("[role=alert], [role=status]")).hasSize(1);
    }

    /** Browsers send it as it is; it parts a name from its value only once. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/worklist?q=a=b", "/statistics/cases?product=a=b", "/promises?unit=a=b", "/no-such-page?q=a=b"})
    void a_value_may_have_an_equals_sign(String address) {
        assertThat(new Visitor(running, Role.SUPERVISOR).get(address, "en").statusCode())
                .isLessThan(500);
    }

    @Test
    void whoever_had_to_sign_in_first_comes_back_to_the_page() {
        get("/worklist?q=ASKED-FOR", "en");

        HttpResponse<String> page = signIn(Role.HANDLER);

        assertThat(page.uri().toString()).endsWith("/worklist?q=ASKED-FOR");
    }

    @Test
    void signing_in_leads_to_the_worklist_and_signing_out_away_from_it() {
        HttpResponse<String> worklist = signIn(Role.HANDLER);
        assertThat(worklist.uri().getPath()).isEqualTo("/worklist");

        HttpResponse<String> left = submit(page(worklist).selectFirst(".rail form[action=/sign-out]"), Map.of());

        assertThat(left.uri().toString()).endsWith("/sign-in?left");
        assertThat(get("/worklist", "en").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void the_worklist_shows_cases_and_leads_to_each() {
        running.happened(stream(complaint, everything("LINKED-1")));
        signIn(Role.HANDLER);

        Document page = page(get("/worklist?q=linked-1", "en"));

        assertThat(page.select("tbody a").attr("href")).isEqualTo("/complaints/" + complaint);
        assertThat(page.select("tbody .pill").text()).isEqualTo("Withdrawn");
        assertThat(page.select(".token").text()).contains("LINKED-1");
        assertThat(page.select(".fresh").text()).contains("Up to date");
    }

    @Test
    void the_worklist_turns_its_pages() {
        for (int number = 0; number < 3; number++) {
            running.happened(
                    stream(newComplaint(), everything("PAGED-" + number).subList(0, 1)));
        }
        signIn(Role.HANDLER);

        Document first = page(get("/worklist?q=PAGED&status=&size=2&lang=en", "en"));
        Document second = page(get(first.select("a[rel=next]").attr("href"), "en"));

        assertThat(first.select("tbody tr")).hasSize(2);
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select(".panel__foot a").attr("href")).doesNotContain("cursor");
    }

    @Test
    void an_empty_list_says_what_to_do() {
        signIn(Role.HANDLER);

        assertThat(page(get("/worklist?q=NOTHING-LIKE-IT", "en"))
                        .select(".empty")
                        .text())
                .contains("No case meets these filters", "Remove all filters");
    }

    @Test
    void a_case_shows_its_file_its_story_and_what_may_be_done() {
        running.happened(stream(complaint, everything("N-1").subList(0, 10)));
        signIn(Role.HANDLER);

        Document page = page(get("/complaints/" + complaint, "en"));

        assertThat(page.select("h1").text()).isEqualTo("Brakes");
        assertThat(page.text()).contains(HER_WORDS, "Li Wei", "new brakes for nothing");
        assertThat(page.select(".step b").eachText()).contains("Propose a remedy");
        assertThat(page.select(".story > li")).hasSize(10);
        assertThat(page.select(".story > li").first().text()).contains("Understanding confirmed");
    }

    @Test
    void every_kind_of_event_can_be_shown_in_both_languages() {
        running.happened(stream(complaint, everything("N-1")));
        signIn(Role.HANDLER);

        assertThat(get("/complaints/" + complaint, "en").statusCode()).isEqualTo(200);
        Document chinese = page(get("/complaints/" + complaint, "zh-CN"));
        assertThat(chinese.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(chinese.select(".story").text()).contains("客户撤诉").doesNotContain("??");
    }

    @Test
    void a_case_shows_what_happened_beside_its_main_way() {
        running.happened(stream(complaint, everything("N-1")));
        signIn(Role.HANDLER);

        Document chinese = page(get("/complaints/" + complaint, "zh-CN"));

        assertThat(chinese.select("main .panel__head h2").eachText())
                .contains("方案草案与授权", "升级投诉", "上诉", "重大事件", "汇报与通报", "客户提问", "关联案件", "风险标记", "期望与体验", "特事特办与更正", "客户特点");
        assertThat(chinese.select("main").text())
                .contains("速度、获得尊重", "老鹰", "事故车", "期望 8，体验 5，差距 3", "a rental car, no more", "she shouts")
                .doesNotContain("??", "SPEED", "EAGLE");
    }

    @Test
    void a_merged_case_leads_to_where_work_goes_on() {
        running.happened(stream(complaint, List.of(received("N-1"), new ComplaintMerged("c-1", words("the same")))));
        signIn(Role.HANDLER);

        Document page = page(get("/complaints/" + complaint, "zh-CN"));

        assertThat(page.select(".pill--merged").text()).isEqualTo("已并案");
        assertThat(page.select(".note a").attr("href")).isEqualTo("/complaints/c-1");
    }

    @Test
    void an_imported_case_shows_what_its_source_says_and_both_times() {
        running.happened(stream(
                complaint,
                0,
                imported("SRC-1"),
                Map.of(EventMetadata.OCCURRED_AT, "2019-05-06", EventMetadata.OCCURRED_PRECISION, "DAY")));
        signIn(Role.HANDLER);

        Document page = page(get("/complaints/" + complaint, "en"));

        assertThat(page.select("h1").text()).isEqualTo("Trouble during payment process");
        assertThat(page.select("[aria-labelledby=p-source]").text()).contains("not recorded", "FL");
        assertThat(page.select(".story").text()).contains("happened Mon 6 May 2019", "Recorded today");
    }

    @Test
    void words_are_kept_from_roles_that_do_not_read_them() {
        running.happened(stream(complaint, everything("N-1")));
        signIn(Role.IMPROVEMENT_TEAM);

        HttpResponse<String> answer = get("/complaints/" + complaint, "en");

        assertThat(answer.body()).doesNotContain(HER_WORDS, "Li Wei", "Brakes");
        assertThat(page(answer).select(".note").text()).contains("withheld");
    }

    @Test
    void a_case_can_be_seen_as_it_was() {
        running.happened(stream(complaint, everything("N-1")));
        signIn(Role.AUDITOR);

        Document page = page(get("/complaints/" + complaint + "?asOfSequence=2", "en"));

        assertThat(page.select(".note").text()).contains("As of event 3", "Read only");
        assertThat(page.select(".story > li")).hasSize(3);
        assertThat(page.select(".steps")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/complaints/00000000-0000-0000-0000-000000000000", "/complaints/not-an-id", "/no-such-page"})
    void what_is_not_there_is_said_in_the_frame(String address) {
        signIn(Role.HANDLER);

        HttpResponse<String> answer = get(address, "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page(answer).select("h1").text()).isEqualTo("There is nothing here");
        assertThat(page(answer).select(".rail nav a")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/worklist?status=OPEN", "/worklist?cursor=abc", "/worklist?size=0", "/worklist?q=%00"})
    void an_address_that_says_nothing_is_a_bad_request(String address) {
        signIn(Role.HANDLER);

        HttpResponse<String> answer = get(address, "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page(answer).select("h1").text()).contains("does not say what to show");
    }

    @Test
    void a_customer_has_no_page_yet() {
        HttpResponse<String> answer = signIn(Role.CUSTOMER);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(page(answer).select("h1").text()).isEqualTo("This is not yours to see");
    }

    @Test
    void programs_are_not_answered_with_pages() {
        HttpResponse<String> answer = running.get(Role.HANDLER, "/api/no-such-thing", "Accept", PAGE);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void the_language_of_the_address_is_remembered() {
        assertThat(page(get("/sign-in?lang=zh", "en")).select("h1").text()).isEqualTo("登录");
        assertThat(page(get("/sign-in", "en")).select("h1").text()).isEqualTo("登录");
        assertThat(page(get("/sign-in?lang=xx", "en")).select("h1").text()).isEqualTo("登录");
        assertThat(page(get("/sign-in?lang=en", "zh")).select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void a_language_that_is_not_spoken_becomes_english() {
        assertThat(page(get("/sign-in", "fr, de;q=0.5")).select("html").attr("lang"))
                .isEqualTo("en");
        assertThat(page(get("/sign-in", "fr, zh;q=0.5")).select("html").attr("lang"))
                .isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/worklist", "/complaints/", "/no-such-page"})
    void pages_hold_what_the_content_policy_and_screen_readers_ask_for(String address) {
        running.happened(stream(complaint, everything("N-1")));
        HttpResponse<String> first = get("/sign-in", "en");
        assertThat(first.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'self'");
        if (!address.equals("/sign-in")) {
            signIn(Role.HANDLER);
        }

        Document page = page(get(address.equals("/complaints/") ? address + complaint : address, "en"));

        assertThat(page.select("[style], style, [onclick], script:not([src])")).isEmpty();
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("main#content")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
        assertThat(page.select("title").text()).endsWith("· Redress");
        for (Element field : page.select("input:not([type=hidden]), select")) {
            assertThat(page.select("label[for=" + field.id() + "]"))
                    .as(field.id())
                    .hasSize(1);
        }
        for (Element cell : page.select("thead th")) {
            assertThat(cell.attr("scope")).isEqualTo("col");
        }
        for (Element link : page.select("a, button, summary")) {
            assertThat(link.text() + link.attr("aria-label"))
                    .as(link.outerHtml())
                    .isNotBlank();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_page_is_titled_in_its_reader_s_language(Place place) {
        Role role = Arrays.stream(Role.values())
                .filter(each -> Place.of(List.of(each), Permissions.ofCatalogue()).values().stream()
                        .anyMatch(shown -> shown.contains(place)))
                .findFirst()
                .orElseThrow();
        Visitor visitor = new Visitor(running, role);

        assertThat(visitor.page(place.address(), "zh-CN").title()).matches("[\\p{IsHan}]+ · Redress");
        assertThat(visitor.page(place.address(), "en").title()).matches("[A-Z][a-z ]+ · Redress");
    }

    @Test
    void a_theme_that_was_chosen_once_stays() {
        signIn(Role.HANDLER);
        assertThat(page(get("/worklist", "en")).select("html").hasAttr("data-theme"))
                .isFalse();

        get("/worklist?theme=dark", "en");

        assertThat(page(get("/worklist", "en")).select("html").attr("data-theme"))
                .isEqualTo("dark");
        get("/worklist?theme=system", "en");
        assertThat(page(get("/worklist", "en")).select("html").hasAttr("data-theme"))
                .isFalse();
    }

    @Test
    void a_page_brings_what_its_script_needs_to_send() {
        signIn(Role.HANDLER);

        Document page = page(get("/worklist", "en"));

        assertThat(page.select("meta[name=csrf]").attr("content")).isNotBlank();
        assertThat(page.select("meta[name=csrf-header]").attr("content")).isEqualTo("X-CSRF-TOKEN");
        assertThat(page.select("script").eachAttr("src"))
                .allSatisfy(script -> assertThat(get(script, "en").statusCode()).isEqualTo(200));
    }

    @Test
    void assets_may_be_kept_by_browsers() {
        String sheet =
                page(get("/sign-in", "en")).select("link[rel=stylesheet]").attr("href");

        HttpResponse<String> answer = get(sheet, "en");

        assertThat(sheet).matches("/assets/redress-[0-9a-f]+\\.css");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000");
    }

    private HttpResponse<String> signIn(Role role) {
        return signIn(role.kebab(), RunningQuerySide.PASSWORD);
    }

    private HttpResponse<String> signIn(String name, String password) {
        Element form = page(get("/sign-in", "en")).selectFirst("form");
        return submit(form, Map.of("username", name, "password", password));
    }

    private HttpResponse<String> submit(Element form, Map<String, String> typed) {
        StringBuilder body = new StringBuilder();
        form.select("input[type=hidden]").forEach(hidden -> append(body, hidden.attr("name"), hidden.attr("value")));
        typed.forEach((name, value) -> append(body, name, value));
        return send(HttpRequest.newBuilder(running.base().resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", PAGE)
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpResponse<String> get(String address, String languages) {
        URI uri = running.base().resolve(address);
        return send(HttpRequest.newBuilder(uri)
                .header("Accept", PAGE)
                .header("Accept-Language", languages)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static void append(StringBuilder body, String name, String value) {
        body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}

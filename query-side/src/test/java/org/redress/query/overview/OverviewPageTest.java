package org.redress.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.draft;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.EventMetadata;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Channel;
import org.redress.events.ComplaintEscalated;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EscalationCause;
import org.redress.events.InvestigationBegun;
import org.redress.events.Role;
import org.redress.query.RunningQuerySide;
import org.redress.query.SignedInBrowser;
import org.redress.query.TestDatabase;

class OverviewPageTest {
    private RunningQuerySide running = RunningQuerySide.onH2();
    private final String complaint = newComplaint();

    private void burns() {
        running.happened(stream(
                complaint,
                List.of(
                        received("BURNS-" + complaint, Channel.RADIO),
                        new ComplaintEscalated(3, EscalationCause.NOT_FEELING_VALUED, words("the manager")),
                        new EmergencyDeclared(
                                EmergencyKind.ACCIDENT_CAR, Set.of(EmergencyParty.ENGINEER), words("it rolled")),
                        new InvestigationBegun(),
                        draft("R1", Role.REGIONAL_MANAGER),
                        new AuthorizationRequested("R1", HANDLER, Set.of(Role.REGIONAL_MANAGER), words("a car")))));
    }

    private Document page(Role role, String address) {
        HttpResponse<String> answer = new SignedInBrowser(running).get(role, address, "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_figure_says_as_many_cases_as_it_leads_to(TestDatabase database) {
        running = RunningQuerySide.on(database);
        burns();

        for (Element figure : page(Role.SUPERVISOR, "/overview?lang=en").select(".fig")) {
            String said = figure.select(".fig__v").text();
            Document cases = page(Role.SUPERVISOR, figure.attr("href") + "&lang=en");
            assertThat(cases.select(".panel__foot .num").text())
                    .as(figure.text())
                    .containsAnyOf("of " + said, "No cases shown", said + " case");
            assertThat(cases.select(".token")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"unit, dealer-3", "owner, Nobody yet", "channel, Radio"})
    void cases_are_grouped_by_what_the_tab_says(String by, String named) {
        burns();

        Document page = page(Role.SUPERVISOR, "/overview?lang=en&by=" + by);

        Element row = page.select(".t--groups tbody tr").stream()
                .filter(each -> each.select("th").text().equals(named))
                .findFirst()
                .orElseThrow();
        assertThat(page.select(".seg [aria-current]").text()).isEqualToIgnoringCase(by);
        int open = Integer.parseInt(row.select("td").first().text());
        assertThat(page(Role.SUPERVISOR, row.select("th a").attr("href") + "&size=200&lang=en")
                        .select("tbody tr"))
                .hasSize(Math.min(open, 200));
    }

    @Test
    void what_is_most_urgent_is_first_and_has_the_one_button_that_stands_out() {
        burns();

        Document page = page(Role.REGIONAL_MANAGER, "/overview?lang=en");

        assertThat(page.select(".todo li").first().text()).contains("Emergency without an arrival time");
        assertThat(page.select("main .btn--go")).hasSize(1);
        assertThat(page.select(".todo").text())
                .contains("Escalated to level 3", "Authority asked: Rental car, 900.00 CNY");
    }

    @Test
    void what_needs_a_decision_leads_whoever_decides_it_to_the_form_and_others_to_the_case() {
        burns();

        assertThat(wayOut(Role.REGIONAL_MANAGER, "Emergency")).matches("/complaints/[^/]+/confirm-engineer-eta");
        assertThat(wayOut(Role.REGIONAL_MANAGER, "Authority asked")).matches("/complaints/[^/]+/grant-authorization");
        assertThat(wayOut(Role.SUPERVISOR, "Emergency")).matches("/complaints/[^/]+");
    }

    /** Where the first matter leads that begins like this. */
    private String wayOut(Role role, String lead) {
        return page(role, "/overview?lang=en").select(".todo [data-id]").stream()
                .filter(row -> row.select(".what").text().startsWith(lead))
                .findFirst()
                .orElseThrow()
                .select(".act a")
                .attr("href");
    }

    @Test
    void authority_waits_only_for_the_role_that_was_asked() {
        burns();

        assertThat(page(Role.REGIONAL_MANAGER, "/overview?lang=en")
                        .select(".todo")
                        .text())
                .contains("Authority asked");
        assertThat(page(Role.ENGINEER, "/overview?lang=en").select(".todo").text())
                .doesNotContain("Authority asked");
    }

    @Test
    void the_chart_and_its_table_say_the_same_and_lead_to_the_same_cases() {
        Instant now = running.bean(Clock.class).instant();
        for (int weeksAgo = 0; weeksAgo < 45; weeksAgo++) {
            running.bean(EventStore.class)
                    .publish(stream(
                            newComplaint(),
                            0,
                            List.of(received("WEEKLY-" + weeksAgo)),
                            Map.of(
                                    EventMetadata.OCCURRED_AT,
                                    now.minus(Duration.ofDays(7L * weeksAgo)).toString())));
        }
        running.awaitViews();

        Document page = page(Role.SUPERVISOR, "/overview?lang=en");

        List<String> marks = page.select("svg.only-wide a.pt").eachAttr("href");
        assertThat(marks).hasSize(Trend.WEEKS_SHOWN);
        assertThat(page.select("#r-trend tbody a").eachAttr("href")).isEqualTo(marks);
        assertThat(page.select("svg.only-narrow a.pt")).hasSize(9);
        assertThat(page.select("#r-trend .panel__foot").text()).contains("individuals chart of the 26 weeks before");
        assertThat(page.select("svg.only-wide text").text()).contains("usual range");
    }

    @Test
    void its_parts_refresh_together() {
        burns();

        Document parts = page(Role.SUPERVISOR, "/overview?region=regions&by=owner&lang=en");

        assertThat(parts.select("[data-part]").eachAttr("id"))
                .containsExactly("r-figures", "r-matters", "r-trend", "r-groups");
        assertThat(parts.select("h1, nav[aria-label=Main]")).isEmpty();
        assertThat(parts.select(".seg [aria-current]").text()).isEqualTo("Owner");
    }

    @ParameterizedTest
    @CsvSource({"en, Needs a decision from you", "zh, 需要您决定"})
    void the_page_speaks_both_languages(String language, String heading) {
        burns();

        Document page = page(Role.SUPERVISOR, "/overview?lang=" + language);

        assertThat(page.select("#h-matters").text()).isEqualTo(heading);
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void an_unknown_grouping_or_region_is_refused() {
        SignedInBrowser browser = new SignedInBrowser(running);

        assertThat(browser.get(Role.SUPERVISOR, "/overview?by=moon", "en").statusCode())
                .isEqualTo(400);
        assertThat(browser.get(Role.SUPERVISOR, "/overview?region=moon", "en").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CUSTOMER", "HANDLER", "ADMINISTRATOR"})
    void who_reads_no_figures_over_all_cases_reads_no_counts(Role role) {
        assertThat(new SignedInBrowser(running).get(role, "/overview", "en").statusCode())
                .isEqualTo(403);
    }
}

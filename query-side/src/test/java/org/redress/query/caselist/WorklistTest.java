package org.redress.query.caselist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.redress.query.Stories.HANDLER;
import static org.redress.query.Stories.draft;
import static org.redress.query.Stories.newComplaint;
import static org.redress.query.Stories.received;
import static org.redress.query.Stories.stream;
import static org.redress.query.Stories.words;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.eventlog.EventMetadata;
import org.redress.events.AuthorizationRequested;
import org.redress.events.Channel;
import org.redress.events.ClosingOutcome;
import org.redress.events.ComplaintClosed;
import org.redress.events.ComplaintEscalated;
import org.redress.events.ComplaintEvent;
import org.redress.events.ComplaintReceived;
import org.redress.events.EmergencyDeclared;
import org.redress.events.EmergencyKind;
import org.redress.events.EmergencyParty;
import org.redress.events.EscalationCause;
import org.redress.events.InvestigationBegun;
import org.redress.events.Owner;
import org.redress.events.OwnerAssigned;
import org.redress.events.PersonId;
import org.redress.events.RemedyKind;
import org.redress.events.Role;
import org.redress.events.UnitId;
import org.redress.http.problem.InvalidInput;
import org.redress.query.RunningQuerySide;
import org.redress.query.SignedInBrowser;
import org.redress.query.TestDatabase;

/** What a supervisor does with the worklist: finds cases by what they are marked with, keeps filters, takes a file. */
class WorklistTest {
    private static final ComplaintClosed CLOSED =
            new ComplaintClosed(ClosingOutcome.SATISFIED, Set.of(RemedyKind.REPAIR), words("mended"));

    private RunningQuerySide running = RunningQuerySide.onH2();
    private final SignedInBrowser browser = new SignedInBrowser(running);
    private final UnitId unit = new UnitId("u-" + UUID.randomUUID());

    private static ComplaintReceived came(String number, UnitId unit) {
        ComplaintReceived usual = received(number, Channel.PHONE);
        return new ComplaintReceived(
                number,
                usual.channel(),
                usual.source(),
                usual.customer(),
                usual.narrative(),
                usual.emotionalState(),
                unit,
                usual.subject(),
                usual.vulnerability());
    }

    private void happened(String number, String receivedAt, ComplaintEvent... more) {
        List<ComplaintEvent> events =
                Stream.concat(Stream.of(came(number, unit)), Stream.of(more)).toList();
        running.happened(stream(
                newComplaint(),
                0,
                events,
                Map.of(EventMetadata.OCCURRED_AT, receivedAt, EventMetadata.OCCURRED_PRECISION, "INSTANT")));
    }

    private void severalCases() {
        happened("M-OPEN", "2026-01-05T08:00:00Z", new OwnerAssigned(new Owner(HANDLER, null)));
        happened("M-NOBODY", "2026-01-06T08:00:00Z");
        happened(
                "M-CLIMBED",
                "2026-01-07T08:00:00Z",
                new ComplaintEscalated(2, EscalationCause.NOT_FEELING_VALUED, words("the manager")));
        happened(
                "M-BURNS",
                "2026-01-08T08:00:00Z",
                new EmergencyDeclared(EmergencyKind.ACCIDENT_CAR, Set.of(EmergencyParty.ENGINEER), words("it rolled")));
        happened(
                "M-WAITS",
                "2026-01-09T08:00:00Z",
                new InvestigationBegun(),
                draft("R1", Role.REGIONAL_MANAGER),
                new AuthorizationRequested("R1", HANDLER, Set.of(Role.REGIONAL_MANAGER), words("a car")));
        happened(
                "M-OVER",
                "2026-01-10T08:00:00Z",
                new ComplaintEscalated(2, EscalationCause.NOT_FEELING_VALUED, words("the manager")),
                CLOSED);
    }

    private Document page(String address) {
        return Jsoup.parse(browser(Role.SUPERVISOR, address).body());
    }

    private HttpResponse<String> browser(Role role, String address) {
        return browser.get(role, address, "en");
    }

    private List<String> numbers(String filters) {
        HttpResponse<String> answer =
                new SignedInBrowser(running).get(Role.SUPERVISOR, "/worklist?unit=" + unit + filters, "en");
        return Jsoup.parse(answer.body()).select("#rows tr").eachAttr("data-number");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void cases_are_found_by_what_they_are_marked_with(TestDatabase database) {
        running = RunningQuerySide.on(database);
        severalCases();

        assertThat(numbers("")).containsExactly("M-OVER", "M-WAITS", "M-BURNS", "M-CLIMBED", "M-NOBODY", "M-OPEN");
        assertThat(numbers("&mark=OPEN")).containsExactly("M-WAITS", "M-BURNS", "M-CLIMBED", "M-NOBODY", "M-OPEN");
        assertThat(numbers("&mark=WITHOUT_OWNER")).containsExactly("M-WAITS", "M-BURNS", "M-CLIMBED", "M-NOBODY");
        assertThat(numbers("&mark=ESCALATED")).containsExactly("M-CLIMBED");
        assertThat(numbers("&mark=EMERGENCY&mark=OPEN")).containsExactly("M-BURNS");
        assertThat(numbers("&mark=WAITING")).containsExactly("M-WAITS");
        assertThat(numbers("&mark=WAITING&mark=ESCALATED")).isEmpty();
        assertThat(numbers("&owner=" + HANDLER)).containsExactly("M-OPEN");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void days_are_those_of_the_organisation(TestDatabase database) {
        running = RunningQuerySide.on(database);
        // 00:00 on the 7th in Shanghai, and a second before.
        happened("M-LATE", "2026-01-06T15:59:59Z");
        happened("M-EARLY", "2026-01-06T16:00:00Z");

        assertThat(numbers("&receivedFrom=2026-01-07")).containsExactly("M-EARLY");
        assertThat(numbers("&receivedBefore=2026-01-07")).containsExactly("M-LATE");
        assertThat(numbers("&receivedFrom=2026-01-06&receivedBefore=2026-01-08&mark=OPEN"))
                .containsExactly("M-EARLY", "M-LATE");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pages_of_marked_cases_follow_each_other_without_a_jump(TestDatabase database) {
        running = RunningQuerySide.on(database);
        severalCases();
        SignedInBrowser reader = new SignedInBrowser(running);

        Document first = Jsoup.parse(reader.get(Role.SUPERVISOR, "/worklist?mark=OPEN&size=2&unit=" + unit, "en")
                .body());
        Document second = Jsoup.parse(
                reader.get(Role.SUPERVISOR, first.select("a[rel=next]").attr("href"), "en")
                        .body());

        assertThat(first.select("#rows tr").eachAttr("data-number")).containsExactly("M-WAITS", "M-BURNS");
        assertThat(second.select("#rows tr").eachAttr("data-number")).containsExactly("M-CLIMBED", "M-NOBODY");
    }

    @Test
    void each_filter_can_be_taken_away_alone() {
        Document page = page("/worklist?mark=OPEN&mark=ESCALATED&unit=" + unit);

        assertThat(page.select(".token").eachText()).hasSize(3);
        assertThat(page.select(".token:contains(escalated) a").attr("href"))
                .isEqualTo("/worklist?unit=" + unit + "&mark=OPEN");
    }

    @Test
    void the_foot_counts_what_one_index_holds() {
        severalCases();

        assertThat(page("/worklist?size=2&unit=" + unit).select("#foot .num").text())
                .isEqualTo("2 cases shown of 6");
        assertThat(page("/worklist?size=2&mark=OPEN&unit=" + unit)
                        .select("#foot .num")
                        .text())
                .isEqualTo("2 cases shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mark=moon",
                "status=moon",
                "owner=Not%20an%20id",
                "receivedFrom=yesterday",
                "unit=%3Cscript%3E",
                "severity=bad",
                "type=moon"
            })
    void a_filter_that_means_nothing_is_refused(String filter) {
        assertThat(browser(Role.HANDLER, "/worklist?" + filter).statusCode()).isEqualTo(400);
    }

    @Test
    void a_filter_is_kept_for_its_owner_alone_and_forgotten_when_he_asks() {
        String name = "Climbed " + UUID.randomUUID().toString().substring(0, 8);
        Document page = page("/worklist?mark=ESCALATED&unit=" + unit + "&lang=en");

        HttpResponse<String> kept = browser.submit(
                Role.SUPERVISOR, page.selectFirst("form[action=/worklist/filters]"), Map.of("name", name));

        assertThat(kept.uri().getRawQuery()).isEqualTo("mark=ESCALATED&unit=" + unit);
        Element tab = Jsoup.parse(kept.body()).selectFirst(".view a:contains(" + name + ")");
        assertThat(tab.attr("aria-current")).isEqualTo("page");
        assertThat(browser(Role.HANDLER, "/worklist").body()).doesNotContain(name);
        assertThat(running.jdbc()
                        .sql("select sealed from saved_filter")
                        .query(String.class)
                        .list())
                .noneMatch(written -> written.contains("Climbed") || written.contains("ESCALATED"));

        HttpResponse<String> left = browser.submit(Role.SUPERVISOR, tab.parent().selectFirst("form"), Map.of());

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body()).doesNotContain(name);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_person_keeps_so_many_filters_and_not_one_more(TestDatabase database) {
        SavedFilters filters = RunningQuerySide.on(database).bean(SavedFilters.class);
        PersonId person = new PersonId("p-" + UUID.randomUUID());
        for (int number = 0; number < SavedFilters.KEPT_MAX; number++) {
            filters.keep(person, SavedFilter.typed("filter " + number, "mark=OPEN"));
        }

        assertThatThrownBy(() -> filters.keep(person, SavedFilter.typed("one more", "mark=OPEN")))
                .isInstanceOf(InvalidInput.class);
        filters.keep(person, SavedFilter.typed("filter 3", "mark=ESCALATED"));

        assertThat(filters.of(person))
                .hasSize(SavedFilters.KEPT_MAX)
                .contains(new SavedFilter("filter 3", "mark=ESCALATED"));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "40, true", "41, false"})
    void a_name_has_a_length(int characters, boolean fits) {
        assertThat(catchThrowable(() -> SavedFilter.typed("x".repeat(characters), "")) == null)
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_file_holds_the_cases_of_the_filters(TestDatabase database) {
        running = RunningQuerySide.on(database);
        severalCases();

        HttpResponse<String> file =
                new SignedInBrowser(running).get(Role.SUPERVISOR, "/worklist/export?mark=ESCALATED&unit=" + unit, "en");

        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"cases.csv\"");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFF\"Number\",\"State\",\"Channel\",\"Received\",\"Owner\",\"Unit\","
                        + "\"Types\",\"Severity\",\"Product\",\"Issue\",\"Level\",\"Id\"");
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast())
                .startsWith("\"M-CLIMBED\",\"RECEIVED\",\"PHONE\",\"2026-01-07T08:00:00Z\",\"\",\"" + unit);
    }

    @ParameterizedTest
    @CsvSource({"SUPERVISOR, true", "GROUP_LEADER, true", "HANDLER, false", "AUDITOR, false"})
    void only_who_may_name_owners_is_offered_to(Role role, boolean offered) {
        assertThat(!Jsoup.parse(browser(role, "/worklist").body())
                        .select("#bulk")
                        .isEmpty())
                .isEqualTo(offered);
    }
}

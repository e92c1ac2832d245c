package org.redress.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** What others do is seen without loading a page again, also by somebody who was without a network. */
class LiveIT {
    private static final int SEEN_WITHIN_MILLIS = 15_000;

    private static Program program;
    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(folder, Program.Options.ofTests());
        chromium = Chromium.open();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        program.close();
    }

    @Test
    void a_case_that_somebody_else_works_on_changes_before_ones_eyes() {
        Client agent = Client.of(program, "dealer-cac-agent");
        String id = ConsoleCases.received(agent);
        try (Person supervisor = chromium.person(program.base(), Look.plain()).signedInAs("supervisor")) {
            supervisor.open("/complaints/" + id);
            Locator story = supervisor.page().locator(".story > li");
            int before = story.count();

            ConsoleCases.step(agent, id, "review-customer-background", """
                    {"findings":"Bought in January; first failure in March, replaced."}""");

            assertThat(story)
                    .hasCount(before + 1, new LocatorAssertions.HasCountOptions().setTimeout(SEEN_WITHIN_MILLIS));
        }
    }

    /** Two news of one change, in the order in which views that are not equally fast bring it about. */
    @Test
    void a_case_is_read_again_when_it_is_named_after_its_own_view_has_moved() {
        String id = ConsoleCases.received(Client.of(program, "dealer-cac-agent"));
        try (Person supervisor = chromium.person(program.base(), Look.plain()).signedInAs("supervisor")) {
            supervisor.page().addInitScript("""
                    globalThis.EventSource = class extends EventTarget {
                      constructor() { super(); globalThis.stream = this; }
                      tell(news) { this.dispatchEvent(new MessageEvent('news', { data: JSON.stringify(news) })); }
                    };
                    """);
            supervisor.open("/complaints/" + id);
            supervisor.page().evaluate("""
                    () => {
                      globalThis.readAgain = 0;
                      document.body.addEventListener('redress:news', () => { globalThis.readAgain += 1; });
                    }""");

            supervisor
                    .page()
                    .evaluate(
                            "stream.tell({head: 900001, position: 900000, views: {'case-file': 900001}, complaints: []})");
            assertThat(supervisor.page().evaluate("readAgain")).isEqualTo(0);
            supervisor
                    .page()
                    .evaluate(
                            "id => stream.tell({head: 900001, position: 900001, views: {'case-file': 900001}, complaints: [id]})",
                            id);
            assertThat(supervisor.page().evaluate("readAgain")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/overview", "/worklist"})
    void a_page_that_reads_again_by_itself_does_not_keep_anybody_signed_in(String path) {
        Client agent = Client.of(program, "dealer-cac-agent");
        try (Person supervisor = chromium.person(program.base(), Look.plain()).signedInAs("supervisor")) {
            supervisor.open(path);
            assertThat(supervisor.page().locator("#fresh")).containsText("Live");

            Request again = supervisor
                    .page()
                    .waitForRequest(
                            request -> request.url().contains(path),
                            new Page.WaitForRequestOptions().setTimeout(SEEN_WITHIN_MILLIS),
                            () -> ConsoleCases.received(agent));

            assertThat(again.headers()).containsEntry("redress-unasked", "true");
        }
    }

    @Test
    void whoever_was_away_is_told_and_catches_up_where_he_was() {
        Client agent = Client.of(program, "dealer-cac-agent");
        String id = ConsoleCases.received(agent);
        try (NetworkCable cable = NetworkCable.to(program.base());
                Person supervisor = chromium.person(cable.base(), Look.plain()).signedInAs("supervisor")) {
            supervisor.open("/complaints/" + id);
            Locator chip = supervisor.page().locator("#fresh");
            Locator story = supervisor.page().locator(".story > li");
            int before = story.count();
            assertThat(chip).containsText("Live");
            supervisor.page().evaluate("window.notLoadedAgain = true");

            cable.pullOut();
            assertThat(chip)
                    .hasClass(
                            Pattern.compile(".*fresh--(quiet|stale).*"),
                            new LocatorAssertions.HasClassOptions().setTimeout(SEEN_WITHIN_MILLIS));
            ConsoleCases.step(agent, id, "review-customer-background", """
                    {"findings":"Bought in January; first failure in March, replaced."}""");
            cable.putBack();

            assertThat(supervisor.page().locator("#later"))
                    .containsText(
                            "while you were away: 1",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(SEEN_WITHIN_MILLIS));
            assertThat(story).hasCount(before + 1);
            assertThat(supervisor.page().evaluate("window.notLoadedAgain")).isEqualTo(true);
        }
    }
}

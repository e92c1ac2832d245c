package org.redress.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** What somebody does who speaks with customers. */
class HandlerTasksIT {
    private static final Pattern CASE = Pattern.compile(".*/complaints/[0-9a-f-]{36}$");
    private static final String FORM = "form[data-step-form]";
    private static final String SUBMIT = FORM + " button[type=submit]";
    private static final String AGENT = "dealer-cac-agent";
    private static final String BACKGROUND = """
            {"findings":"Bought in January; first failure in March, replaced."}""";

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

    static Stream<Look> looks() {
        return Stream.of(Look.plain(), new Look(Look.Language.CHINESE, ColorScheme.DARK, Look.Screen.PHONE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_complaint_is_taken_in_and_acknowledged_by_keyboard_alone(Look look) {
        try (Person agent = chromium.person(program.base(), look).signedInAs(AGENT)) {
            agent.page().keyboard().press("g");
            agent.page().keyboard().press("n");
            agent.page().waitForURL("**/complaints/new");
            agent.choose("#f-channel", "PHONE");
            agent.type("#f-customer-name", "Wang Fang");
            agent.type("#f-customer-phone", "+86 10 5555 0100");
            agent.type("#f-narrative", "The pump that was replaced in March has failed again.");
            agent.type("#f-demands-0", "A pump that works");
            agent.tabTo(SUBMIT);
            agent.page().keyboard().press("Enter");
            agent.page().waitForURL(CASE);

            agent.tabTo("a[href$='/apologize-and-acknowledge']");
            agent.page().keyboard().press("Enter");
            agent.page().waitForURL("**/apologize-and-acknowledge");
            agent.type("#f-apology", "We are sorry that it failed twice.");
            agent.choose("#f-channel", "PHONE");
            agent.type("#f-expectedDuration", "2");
            agent.tabTo("#f-nextContactAt");
            agent.page().locator("#f-nextContactAt").fill("2035-01-02");
            agent.type("#f-nextContactAt-t", "0900AM");
            agent.tabTo(SUBMIT);
            agent.takePicture("acknowledging");
            agent.page().keyboard().press("Enter");
            agent.page().waitForURL(CASE);

            assertThat(agent.page().locator(".pill--acknowledged")).isVisible();
            agent.takePicture("acknowledged");
            agent.checkAccessibility();
        }
    }

    @Test
    void what_is_missing_is_said_at_the_field_and_above() {
        String id = ConsoleCases.received(Client.of(program, AGENT));
        try (Person agent = chromium.person(program.base(), Look.plain()).signedInAs(AGENT)) {
            agent.open("/complaints/" + id + "/apologize-and-acknowledge");
            agent.page().locator(SUBMIT).click();

            Locator summary = agent.page().locator("[data-problems]");
            assertThat(summary).isVisible();
            assertThat(summary).isFocused();
            assertThat(agent.page().locator("#f-apology")).hasAttribute("aria-invalid", "true");
            assertThat(agent.page()).hasTitle(Pattern.compile("Problem.*"));
            agent.takePicture("problems");
            agent.checkAccessibility();
        }
    }

    @Test
    void what_is_typed_outlives_the_network_and_is_sent_once() {
        Client client = Client.of(program, AGENT);
        String id = ConsoleCases.received(client);
        try (NetworkCable cable = NetworkCable.to(program.base());
                Person agent = chromium.person(cable.base(), Look.plain()).signedInAs(AGENT)) {
            agent.open("/complaints/" + id + "/review-customer-background");
            agent.page().locator("#f-findings").fill("Bought in January; failed in March.");
            assertThat(agent.page().locator("body")).containsText("Draft kept");
            agent.page().reload();
            assertThat(agent.page().locator("#f-findings")).hasValue("Bought in January; failed in March.");

            cable.pullOut();
            agent.page().locator(SUBMIT).click();
            assertThat(agent.page().locator("[data-waiting]")).isVisible();
            agent.takePicture("waiting-for-the-network");
            cable.putBack();
            agent.page().locator("[data-try]").click();
            agent.page().waitForURL(CASE);

            List<String> types = client.get("/api/complaints/" + id + "/history")
                    .json()
                    .get("items")
                    .findValuesAsString("type");
            assertThat(types).containsOnlyOnce("BackgroundReviewed");
        }
    }

    @Test
    void a_change_under_a_draft_is_shown_before_it_is_sent_on_top() {
        Client client = Client.of(program, AGENT);
        String id = ConsoleCases.received(client);
        try (Person agent = chromium.person(program.base(), Look.plain()).signedInAs(AGENT)) {
            agent.open("/complaints/" + id + "/record-customer-question");
            agent.page().locator(FORM + " textarea").first().fill("When is somebody coming?");
            ConsoleCases.step(client, id, "review-customer-background", BACKGROUND);
            agent.page().locator(SUBMIT).click();

            Locator dialog = agent.page().locator("dialog[data-conflict]");
            assertThat(dialog).isVisible();
            assertThat(dialog).containsText("Background reviewed");
            agent.takePicture("conflict");
            agent.checkAccessibility();
            dialog.locator("[data-on-top]").click();
            agent.page().waitForURL(CASE);

            assertThat(agent.page().locator(".story")).containsText("Question");
        }
    }
}

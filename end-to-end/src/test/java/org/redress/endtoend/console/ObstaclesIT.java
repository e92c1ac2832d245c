package org.redress.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** What stands in the way of somebody at a screen, and what the page makes of it. */
class ObstaclesIT {
    private static final String AGENT = "dealer-cac-agent";

    /** A control character passes every check of a browser, and none of ours. */
    private static final String UNPRINTABLE = "铃\u0007";

    private static final Look CHINESE = new Look(Look.Language.CHINESE, ColorScheme.LIGHT, Look.Screen.PHONE);

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
    void a_mistake_that_only_the_service_sees_is_told_at_the_field_in_the_readers_language() {
        String id = ConsoleCases.received(Client.of(program, AGENT));
        try (Person agent = chromium.person(program.base(), CHINESE).signedInAs(AGENT)) {
            agent.open("/complaints/" + id + "/review-customer-background");
            agent.page().locator("#f-findings").fill(UNPRINTABLE);
            agent.page().locator("[data-step-form] [type=submit]").click();

            Locator summary = agent.page().locator("[data-problems]");
            assertThat(summary).containsText("含有无法显示的字符");
            assertThat(summary).not().containsText(Pattern.compile("[A-Za-z]{3,}"));
            assertThat(agent.page().locator("#f-findings")).hasAttribute("aria-invalid", "true");
            agent.takePicture("mistake-of-a-step");
            agent.checkAccessibility();
        }
    }

    @Test
    void a_mistake_in_a_change_to_the_organisation_is_told_in_the_readers_language() {
        try (Person administrator = chromium.person(program.base(), CHINESE).signedInAs("administrator")) {
            administrator.open("/organisation");
            administrator.page().locator("#join-person").fill("person-of-mistakes");
            administrator.page().locator("#join-name").fill(UNPRINTABLE);
            administrator
                    .page()
                    .locator("form[data-step=join-person] [type=submit]")
                    .click();

            Locator problem = administrator.page().locator("form[data-step=join-person] [data-problem]");
            assertThat(problem).containsText("含有无法显示的字符");
            assertThat(problem).not().containsText(Pattern.compile("[A-Za-z]{3,}"));
            administrator.takePicture("mistake-of-an-administrator");
            administrator.checkAccessibility();
        }
    }

    @Test
    void a_page_that_is_older_than_its_persons_sign_in_sends_all_the_same() {
        Client client = Client.of(program, AGENT);
        String id = ConsoleCases.received(client);
        try (Person agent = chromium.person(program.base(), Look.plain()).signedInAs(AGENT)) {
            agent.open("/complaints/" + id + "/review-customer-background");
            agent.page().locator("#f-findings").fill("Bought in January; failed in March.");
            signInInAnotherTab(agent, AGENT);
            agent.page().locator("[data-step-form] [type=submit]").click();

            agent.page().waitForURL(Pattern.compile(".*/complaints/[0-9a-f-]{36}$"));
            assertThat(agent.page().locator("#toasts")).containsText("On the file");
            assertThat(client.get("/api/complaints/" + id + "/history").text()).contains("BackgroundReviewed");
        }
    }

    @Test
    void a_page_sends_nothing_in_the_name_of_somebody_else_who_signed_in_meanwhile() {
        Client client = Client.of(program, AGENT);
        String id = ConsoleCases.received(client);
        try (Person agent = chromium.person(program.base(), Look.plain()).signedInAs(AGENT)) {
            agent.open("/complaints/" + id + "/review-customer-background");
            agent.page().locator("#f-findings").fill("Bought in January; failed in March.");
            signInInAnotherTab(agent, "handler");
            agent.page().locator("[data-step-form] [type=submit]").click();

            assertThat(agent.page().locator("[data-refusal]")).containsText("load the page again");
            assertThat(client.get("/api/complaints/" + id + "/history").text()).doesNotContain("BackgroundReviewed");
        }
    }

    /** Signs out and in again, while the first page stays open. */
    private static void signInInAnotherTab(Person person, String account) {
        try (Page other = person.context().newPage()) {
            other.navigate(program.base() + "/worklist");
            other.evaluate("document.querySelector('[data-sign-out]').requestSubmit()");
            other.waitForURL("**/sign-in**");
            other.locator("#username").fill(account);
            other.locator("#password").fill(Client.PASSWORD);
            other.keyboard().press("Enter");
            other.waitForURL(url -> !url.contains("/sign-in"));
        }
    }
}

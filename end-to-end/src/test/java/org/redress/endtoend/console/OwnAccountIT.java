package org.redress.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** What people do about their own account, and what asks for their password once more, by keyboard alone. */
class OwnAccountIT {
    /** Long enough for a busy machine to do what was asked for, short enough to wait for. */
    private static final int FRESH_SECONDS = 6;

    private static Program program;
    private static Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(
                folder, Program.Options.ofTests().withArguments("--redress.sign-in.fresh-for=" + FRESH_SECONDS + "s"));
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
    void a_token_is_made_with_the_password_once_more_shown_once_used_and_withdrawn(Look look) throws Exception {
        try (Person handler = chromium.person(program.base(), look).signedInAs("handler")) {
            handler.open("/account");
            waitUntilNotFresh(handler);
            handler.type("#token-label", "nightly report");
            handler.page().keyboard().press("Enter");
            assertThat(handler.page().locator("#again")).isVisible();
            handler.page().keyboard().type("a wrong password");
            handler.page().keyboard().press("Enter");
            assertThat(handler.page().locator("[data-again-problem]")).isVisible();
            handler.checkAccessibility();
            handler.takePicture("account-again");
            handler.page().keyboard().type(Client.PASSWORD);
            handler.page().keyboard().press("Enter");

            assertThat(handler.page().locator("#made")).isVisible();
            String secret = handler.page().locator("[data-secret]").textContent();
            handler.checkAccessibility();
            handler.takePicture("account-token");
            assertThat(statusWith(secret)).isEqualTo(200);
            handler.page().keyboard().press("Escape");
            handler.page()
                    .waitForCondition(
                            () -> handler.page().locator("[data-withdraw]").isVisible());
            assertThat(handler.page().content()).contains("nightly report").doesNotContain(secret);

            handler.tabTo("[data-withdraw]");
            handler.page().keyboard().press("Enter");
            assertThat(handler.page().locator("[data-withdraw]")).hasCount(0);
            assertThat(statusWith(secret)).isEqualTo(401);
        }
    }

    @Test
    void a_file_is_given_once_the_password_is_given_again_and_not_before() {
        try (Person auditor = chromium.person(program.base(), Look.plain()).signedInAs("auditor")) {
            auditor.open("/worklist");
            waitUntilNotFresh(auditor);
            auditor.tabTo("a[data-fresh]");
            auditor.page().keyboard().press("Enter");
            assertThat(auditor.page().locator("#again")).isVisible();
            auditor.page().keyboard().press("Escape");
            assertThat(auditor.page().locator("#again")).isHidden();
            auditor.page().keyboard().press("Enter");
            assertThat(auditor.page().locator("#again")).isVisible();

            Download file = auditor.page().waitForDownload(() -> {
                auditor.page().keyboard().type(Client.PASSWORD);
                auditor.page().keyboard().press("Enter");
            });

            assertThat(file.suggestedFilename()).isEqualTo("cases.csv");
        }
    }

    @Test
    void a_password_of_ones_own_is_chosen_and_signs_in() {
        String chosen = "violet-anchor-78-tumbling";
        try (Person engineer = chromium.person(program.base(), Look.plain()).signedInAs("engineer")) {
            engineer.open("/account");
            fillIn(engineer, Client.PASSWORD, "password1234");
            assertThat(engineer.page().locator("[data-password] [data-problem]"))
                    .containsText("easily guessed");
            engineer.takePicture("account-guessable");
            fillIn(engineer, Client.PASSWORD, chosen);
            assertThat(engineer.page().locator(".toast")).isVisible();

            engineer.tabTo("[data-out] button");
            engineer.page().keyboard().press("Enter");
            engineer.page().waitForURL("**/sign-in?left");
            engineer.page().locator("#username").fill("engineer");
            engineer.page().locator("#password").fill(chosen);
            engineer.page().keyboard().press("Enter");
            engineer.page().waitForURL(url -> !url.contains("/sign-in"));
        }
    }

    @Test
    void who_guesses_is_told_how_long_to_wait() {
        try (Person nobody = chromium.person(program.base(), Look.plain())) {
            for (int time = 0; time < 6; time++) {
                nobody.open("/sign-in");
                nobody.page().locator("#username").fill("general-manager");
                nobody.page().locator("#password").fill("a wrong password");
                nobody.page().keyboard().press("Enter");
                nobody.page().waitForURL("**/sign-in?*");
            }

            assertThat(nobody.page()).hasURL(program.base() + "/sign-in?wait=1");
            nobody.checkAccessibility();
            nobody.takePicture("sign-in-wait");
        }
    }

    private static void fillIn(Person person, String current, String chosen) {
        person.page().locator("#password-current").fill(current);
        person.page().locator("#password-new").fill(chosen);
        person.page().locator("#password-repeated").fill(chosen);
        person.page().keyboard().press("Enter");
    }

    private static void waitUntilNotFresh(Person person) {
        person.page().evaluate("""
                async () => {
                    for (let look = 0; look < 100; look++) {
                        if (!(await (await fetch('/api/account')).json()).fresh) return;
                        await new Promise(wake => setTimeout(wake, 200));
                    }
                }""");
    }

    private static int statusWith(String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(program.base() + "/api/complaints"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}

package org.redress.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** A case that one view cannot show is taken up again by an operator once its cause is gone, or discarded with a reason. */
@Execution(ExecutionMode.CONCURRENT)
class SetAsideIT {
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(30);
    private static final String REASON = "Entered twice.";

    @Test
    void an_operator_has_what_was_set_aside_taken_up_again(@TempDir Path folder) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Program program = Program.start(folder, optionsOn(postgres, folder));
                Connection database = DriverManager.getConnection(addressOf(postgres))) {
            execute(database, "alter table promise add constraint poisoned check (false) not valid");
            ConsoleCases.acknowledged(Client.of(program, "dealer-cac-agent"));
            Client client = Client.of(program, "administrator");
            awaitSetAside(client, 1);

            try (Chromium chromium = Chromium.open();
                    Person operator =
                            chromium.person(program.base(), Look.plain()).signedInAs("administrator")) {
                operator.open("/operations");
                Locator lines = operator.page().locator(".t--dl tbody tr");
                assertThat(lines).hasCount(1);
                operator.tabTo("[id^='retry-promises-']");
                operator.page().keyboard().press("Enter");
                assertThat(operator.page().locator(".toast")).containsText("0 taken up again, 1 still set aside");
                awaitSetAside(client, 1);

                execute(database, "alter table promise drop constraint poisoned");
                operator.tabTo("#retry-promises");
                operator.takePicture("set-aside");
                operator.checkAccessibility();
                drawAnew(operator);
                assertThat(operator.page().locator("#retry-promises")).isFocused();
                operator.page().keyboard().press("Enter");
                awaitSetAside(client, 0);
                assertThat(lines).hasCount(0);
                assertThat(operator.page().locator("#r-letters")).containsText("No view has set a case aside");
            }
        }
    }

    @Test
    void an_administrator_has_a_view_go_on_without_a_case_and_says_why(@TempDir Path folder)
            throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Program program = Program.start(folder, optionsOn(postgres, folder));
                Connection database = DriverManager.getConnection(addressOf(postgres));
                Chromium chromium = Chromium.open()) {
            execute(database, "alter table promise add constraint poisoned check (false) not valid");
            ConsoleCases.acknowledged(Client.of(program, "dealer-cac-agent"));
            Client client = Client.of(program, "administrator");
            awaitSetAside(client, 1);

            try (Person operator = chromium.person(program.base(), Look.plain()).signedInAs("administrator")) {
                operator.open("/operations");
                operator.tabTo("[id^='discard-promises-']");
                operator.page().keyboard().press("Enter");
                assertThat(operator.page().locator("#discard-letter")).isVisible();
                operator.type("#discard-reason", "   ");
                operator.page().locator("#discard-letter [type=submit]").click();
                assertThat(operator.page().locator("#discard-letter [data-problem]"))
                        .hasText("Say why.");
                operator.type("#discard-reason", REASON);
                operator.takePicture("discard");
                operator.checkAccessibility();
                operator.page().locator("#discard-letter [type=submit]").click();
                assertThat(operator.page().locator(".toast")).containsText("The view goes on without this case");
                assertThat(operator.page().locator(".t--dl tbody tr")).containsText("Discarded");
                assertThat(operator.page().locator(".t--dl tbody tr")).containsText(REASON);
                assertThat(operator.page().locator("[id^='discard-promises-']")).hasCount(0);
            }
            Set<String> recorded = Person.words(client.get("/api/views").text()
                    + client.get("/api/views/promises/dead-letters").text());
            for (Look look : Look.all()) {
                try (Person operator = chromium.person(program.base(), look).signedInAs("administrator")) {
                    operator.open("/operations");
                    operator.page().locator("#r-letters").scrollIntoViewIfNeeded();
                    operator.takePicture("discarded");
                    operator.checkWidth();
                    operator.checkTexts(recorded);
                    operator.checkAccessibility();
                    operator.changeColours(ColorScheme.DARK);
                    operator.takePicture("discarded-dark");
                    operator.checkContrast();
                }
            }
            Assertions.assertThat(client.get("/api/views/promises")
                            .json()
                            .get("deadLetters")
                            .asInt())
                    .isZero();
        }
    }

    /** As the region does by itself every few seconds. */
    private static void drawAnew(Person operator) {
        operator.page()
                .waitForResponse(
                        "**/operations?region=letters",
                        () -> operator.page()
                                .evaluate("htmx.trigger(document.getElementById('r-letters'), 'refresh')"));
    }

    private static Program.Options optionsOn(EmbeddedPostgres postgres, Path folder) {
        return Program.Options.ofTests()
                .withArguments(
                        "--redress.database.url=" + addressOf(postgres),
                        "--redress.database.username=postgres",
                        "--redress.keys-file=" + folder.resolve("redress.key"));
    }

    private static String addressOf(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private static void awaitSetAside(Client client, int cases) {
        Awaitility.await()
                .atMost(SHOWN_WITHIN)
                .until(() -> client.get("/api/views/promises/dead-letters")
                                .json()
                                .get("items")
                                .size()
                        == cases);
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** An operator has the views held against the log, sees a row that is gone, and mends it by making its view anew. */
@Execution(ExecutionMode.CONCURRENT)
class ReconciledIT {

    @Test
    void a_row_that_is_gone_is_found_and_mended(@TempDir Path folder) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Program program = Program.start(
                        folder,
                        Program.Options.ofTests()
                                .withArguments(
                                        "--redress.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                                        "--redress.database.username=postgres",
                                        "--redress.keys-file=" + folder.resolve("redress.key")));
                Connection database = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                Statement statement = database.createStatement();
                Chromium chromium = Chromium.open()) {
            ConsoleCases.acknowledged(Client.of(program, "dealer-cac-agent"));
            try (Person operator = chromium.person(program.base(), Look.plain()).signedInAs("administrator")) {
                operator.open("/operations");
                Locator panel = operator.page().locator("#r-reconciliation");
                assertThat(panel).containsText("Not compared yet");
                compare(operator);
                assertThat(panel).containsText("have applied what is stored");

                statement.execute("delete from promise");
                compare(operator);
                assertThat(panel).containsText("not what is stored");
                assertThat(panel.locator(".t--findings tbody tr")).containsText("not shown");
            }
            Client client = Client.of(program, "administrator");
            Set<String> recorded = Person.words(client.get("/api/views").text()
                    + client.get("/api/views/reconciliation").text());
            for (Look look : List.of(
                    Look.plain(),
                    new Look(Look.Language.ENGLISH, ColorScheme.LIGHT, Look.Screen.PHONE),
                    new Look(Look.Language.CHINESE, ColorScheme.DARK, Look.Screen.PHONE))) {
                try (Person operator = chromium.person(program.base(), look).signedInAs("administrator")) {
                    operator.open("/operations");
                    operator.page().locator("#r-reconciliation").scrollIntoViewIfNeeded();
                    operator.takePicture("reconciled");
                    operator.checkWidth();
                    operator.checkTexts(recorded);
                    operator.checkAccessibility();
                    operator.checkContrast();
                }
            }
            try (Person operator = chromium.person(program.base(), Look.plain()).signedInAs("administrator")) {
                operator.open("/operations");
                operator.tabTo("#rebuild-promises");
                operator.page().keyboard().press("Enter");
                Locator another = operator.page().locator("#switch-promises");
                assertThat(another).isVisible();
                another.click();
                operator.page().locator("#confirm-switch [value=go]").click();
                assertThat(operator.page().locator("#back-promises")).isVisible();
                compare(operator);
                assertThat(operator.page().locator("#r-reconciliation")).containsText("have applied what is stored");
            }
        }
    }

    private static void compare(Person operator) {
        operator.tabTo("#reconcile");
        operator.page()
                .waitForResponse(
                        response -> response.url().endsWith("/operations?region=reconciliation")
                                && response.text().contains("data-reconcile=\"POST\""),
                        () -> operator.page().keyboard().press("Enter"));
    }
}

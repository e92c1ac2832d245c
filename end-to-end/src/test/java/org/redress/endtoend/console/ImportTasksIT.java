package org.redress.endtoend.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;
import tools.jackson.databind.JsonNode;

/** What an administrator does with a file of another system, by keyboard alone. */
class ImportTasksIT {
    private static final String HEADER =
            "Complaint ID,Submitted via,Date submitted,Date received,State,Product,Sub-product,"
                    + "Issue,Sub-issue,Company public response,Company response to consumer,Timely response?\n";

    /** Some seconds of work, so that there is time to pause it. */
    private static final int ROWS = 5_000;

    /** Far above what a slow machine needs. */
    private static final double IMPORT_MAX_MILLIS = 120_000;

    @TempDir
    static Path folder;

    private static Program program;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        program = Program.start(folder.resolve("data"), Program.Options.ofTests());
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
    void an_administrator_tries_a_file_imports_it_lets_it_rest_and_sees_what_became_of_it(Look look)
            throws IOException {
        Path file = file(look.language() == Look.Language.CHINESE ? 1_000_000 : 0);
        try (Person administrator = chromium.person(program.base(), look).signedInAs("administrator")) {
            administrator.page().waitForURL("**/operations");
            administrator.page().keyboard().press("g");
            administrator.page().keyboard().press("i");
            administrator.page().waitForURL("**/imports");
            // What the browser asks of the system is no page of ours.
            administrator.page().locator("#f-file").setInputFiles(file);
            administrator.tabTo("#f-dry");
            administrator.page().keyboard().press("Enter");
            Locator firstRows = administrator.page().locator("#r-dry tbody tr");
            assertThat(firstRows).hasCount(20);
            boolean chinese = look.language() == Look.Language.CHINESE;
            String noDate = chinese ? "应为日期，例如 2020-12-31" : "must be a date like 2020-12-31";
            String oddState = chinese ? "与 AA 的样式不符" : "does not look like AA";
            assertThat(firstRows.nth(1)).containsText(noDate);
            assertThat(firstRows.nth(2)).containsText(oddState);
            administrator.takePicture("imports-first-rows");
            administrator.checkAccessibility();
            administrator.checkWidth();

            administrator.tabTo("[data-send] button[type=submit]");
            administrator.page().keyboard().press("Enter");
            Locator underWay = administrator.page().locator("[data-unfinished]");
            assertThat(underWay).hasCount(1);
            administrator.tabTo("[data-act=pause]");
            administrator.page().keyboard().press("Enter");
            Locator goOn = administrator.page().locator("[data-act=resume]");
            assertThat(goOn).isVisible();
            assertThat(goOn).isFocused();
            administrator.takePicture("imports-resting");
            administrator.checkAccessibility();
            administrator.page().keyboard().press("Enter");

            assertThat(underWay).hasCount(0, new HasCountOptions().setTimeout(IMPORT_MAX_MILLIS));
            Locator ended = administrator.page().locator(".t--imports tbody tr").first();
            assertThat(ended).isVisible();
            administrator.takePicture("imports-ended");
            administrator.tabTo(".t--imports tbody th a");
            administrator.page().keyboard().press("Enter");
            administrator.page().waitForURL(Pattern.compile(".*/imports/[0-9a-f-]{36}"));
            assertThat(administrator.page().locator(".t--remarks tbody tr").first())
                    .containsText(noDate);
            assertThat(administrator.page().locator(".t--reasons tbody tr")).hasCount(1);
            administrator.takePicture("import-summary");
            administrator.checkAccessibility();
            administrator.checkWidth();
            administrator.tabTo("nav.views a[href*='list=warnings']");
            administrator.page().keyboard().press("Enter");
            administrator.page().waitForURL(Pattern.compile(".*list=warnings"));
            assertThat(administrator.page().locator(".t--remarks tbody tr").first())
                    .containsText(oddState);
        }
    }

    @Test
    void the_page_offers_every_format_of_the_contract() {
        JsonNode contract =
                Client.of(program, "administrator").get("/v3/api-docs").json();
        JsonNode form = contract.at("/paths/~1api~1imports/post/requestBody/content/multipart~1form-data/schema");
        try (Person administrator =
                chromium.person(program.base(), Look.plain()).signedInAs("administrator")) {
            administrator.open("/imports");
            assertThat(administrator
                            .page()
                            .locator("#f-format option")
                            .evaluateAll("all => all.map(each => each.value)"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .containsExactlyElementsOf(form.at("/properties/format/enum")
                            .valueStream()
                            .map(JsonNode::asString)
                            .map(Object.class::cast)
                            .toList());
        }
    }

    /** Good rows, of which the second has no date and the third an odd state. */
    private static Path file(int from) throws IOException {
        String rows = IntStream.range(from + 1, from + ROWS)
                .mapToObj(id -> id + ",Web," + (id == from + 2 ? "yesterday" : "2020-04-24") + ",2020-04-27,"
                        + (id == from + 3 ? "Florida" : "FL") + ",Mortgage,,Fees,,,Closed,Yes\n")
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("complaints-" + from + ".csv"), HEADER + rows);
    }
}

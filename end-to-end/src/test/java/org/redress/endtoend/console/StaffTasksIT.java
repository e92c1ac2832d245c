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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** What supervisors, auditors and operators do, by keyboard alone. */
class StaffTasksIT {
    private static final String AGENT = "dealer-cac-agent";

    private static Program program;
    private static Chromium chromium;
    private static ConsoleCases cases;

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(folder, Program.Options.ofTests());
        cases = ConsoleCases.in(program);
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
    void a_supervisor_gives_several_new_cases_to_somebody(Look look) {
        Client agent = Client.of(program, AGENT);
        String owner = Client.personOf("handler");
        List<String> ids = List.of(ConsoleCases.received(agent), ConsoleCases.received(agent));
        try (Person supervisor = chromium.person(program.base(), look).signedInAs("supervisor")) {
            supervisor.page().waitForURL("**/overview");
            supervisor.page().keyboard().press("g");
            supervisor.page().keyboard().press("w");
            supervisor.page().waitForURL("**/worklist");
            for (String id : ids) {
                supervisor.tabTo("[id='p-" + id + "']");
                supervisor.page().keyboard().press("Space");
            }
            supervisor.type("#bulk-owner", owner);
            supervisor.takePicture("naming-owners");
            supervisor.page().keyboard().press("Enter");

            Locator result = supervisor.page().locator("#bulk-result");
            assertThat(result).isVisible();
            assertThat(result).containsText("2");
            supervisor.checkAccessibility();
            assertThat(ids)
                    .allSatisfy(
                            id -> assertThat(agent.get("/api/complaints/" + id).text())
                                    .contains(owner));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_authority_decides_where_the_queue_leads_and_what_is_decided_leaves_it(Look look) {
        String id = ConsoleCases.awaitingAuthority(Client.of(program, AGENT));
        String row = "[data-id^='" + id + "']";
        try (Person watching = chromium.person(program.base(), look).signedInAs("regional-manager");
                Person deciding = chromium.person(program.base(), look).signedInAs("regional-manager")) {
            watching.open("/authority");
            assertThat(watching.page().locator(row)).isVisible();

            deciding.page().keyboard().press("g");
            deciding.page().keyboard().press("a");
            deciding.page().waitForURL("**/authority");
            deciding.tabTo(row + " .act a");
            deciding.takePicture("authority-to-decide");
            deciding.page().keyboard().press("Enter");
            deciding.page().waitForURL("**/grant-authorization");
            deciding.tabTo("#f-draft-R1");
            deciding.page().keyboard().press("Space");
            deciding.type("#f-reason", "He does.");
            deciding.tabTo("form[data-step-form] button[type=submit]");
            deciding.page().keyboard().press("Enter");
            deciding.page().waitForURL(Pattern.compile(".*/complaints/[^/]+$"));

            assertThat(watching.page().locator(row)).hasCount(0);
            watching.takePicture("authority-decided");
            watching.checkAccessibility();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_auditor_replays_a_case_and_has_it_proved(Look look) {
        try (Person auditor = chromium.person(program.base(), look).signedInAs("auditor")) {
            auditor.page().waitForURL("**/history");
            auditor.open("/complaints/" + cases.underWay() + "/history?at=3");
            auditor.page().keyboard().press("ArrowRight");
            auditor.page().waitForURL(Pattern.compile(".*at=4.*"));
            assertThat(auditor.page().locator("[data-events] [aria-current]")).hasAttribute("data-number", "4");
            auditor.page().keyboard().press("a");
            auditor.page().keyboard().press("ArrowRight");
            auditor.page().waitForURL(Pattern.compile(".*from=4.*"));

            auditor.tabTo("[data-prove]");
            auditor.page().keyboard().press("Enter");
            assertThat(auditor.page().locator(".t--proof tbody tr").first()).isVisible();
            assertThat(auditor.page().locator("#r-proof .ink-late")).hasCount(0);
            auditor.takePicture("proved");
            auditor.checkAccessibility();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_operator_has_a_view_made_anew(Look look) {
        try (Person operator = chromium.person(program.base(), look).signedInAs("administrator")) {
            operator.page().waitForURL("**/operations");
            operator.tabTo("#rebuild-promises");
            operator.page().keyboard().press("Enter");
            assertThat(operator.page().locator("#toasts > *").first()).isVisible();
            operator.takePicture("rebuild");
            operator.checkAccessibility();
            // The new rows answer, and the earlier ones are kept.
            assertThat(operator.page().locator("#back-promises")).isVisible();
            operator.tabTo("#back-promises");
            operator.page().keyboard().press("Enter");
            assertThat(operator.page().locator("#confirm-back")).isVisible();
            operator.takePicture("rebuild-back");
            operator.checkAccessibility();
            operator.tabTo("#confirm-back button[value=go]");
            operator.page().keyboard().press("Enter");

            assertThat(operator.page().locator("#confirm-back")).isHidden();
            assertThat(operator.page().locator("#rebuild-promises")).isVisible();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_administrator_lets_a_person_join_and_gives_a_role(Look look) {
        String person = "person-" + look.name();
        try (Person administrator = chromium.person(program.base(), look).signedInAs("administrator")) {
            administrator.page().waitForURL("**/operations");
            administrator.page().keyboard().press("g");
            administrator.page().keyboard().press("u");
            administrator.page().waitForURL("**/organisation");
            administrator.type("#join-person", person);
            administrator.page().keyboard().press("Enter");
            Locator line = administrator
                    .page()
                    .locator(".t--people tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(person));
            assertThat(line).isVisible();

            administrator.page().reload();
            administrator.choose("#grant-person", person);
            administrator.choose("#grant-role", "ENGINEER");
            administrator.tabTo("form[data-step=grant-role] button[type=submit]");
            administrator.page().keyboard().press("Enter");
            assertThat(line.locator(".token")).isVisible();
            administrator.checkAccessibility();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_supervisor_keeps_a_filter_comes_back_to_it_and_forgets_it(Look look) {
        String name = "Waiting " + look.name();
        try (Person supervisor = chromium.person(program.base(), look).signedInAs("supervisor")) {
            supervisor.open("/worklist?status=RECEIVED");
            supervisor.tabTo(".views__add summary");
            supervisor.page().keyboard().press("Enter");
            supervisor.type("#f-name", name);
            supervisor.checkAccessibility();
            supervisor.page().keyboard().press("Enter");
            Locator kept = supervisor.page().locator(".view a").filter(new Locator.FilterOptions().setHasText(name));
            assertThat(kept).hasAttribute("aria-current", "page");

            supervisor.open("/worklist");
            supervisor.tabTo(".view a[href*='status=RECEIVED']");
            supervisor.page().keyboard().press("Enter");
            supervisor.page().waitForURL("**/worklist?status=RECEIVED");
            assertThat(supervisor.page().locator("#f-status")).hasValue("RECEIVED");
            supervisor.takePicture("kept-filter");

            supervisor.tabTo(".view button");
            supervisor.page().keyboard().press("Enter");
            assertThat(kept).hasCount(0);
            supervisor.checkAccessibility();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_administrator_takes_a_role_back_after_being_asked(Look look) {
        String person = "leaving-" + look.name();
        Client client = Client.of(program, "administrator");
        changed(client, "join-person", "{\"person\":\"%s\"}".formatted(person));
        changed(
                client,
                "grant-role",
                "{\"person\":\"%s\",\"role\":\"ENGINEER\",\"unit\":\"dealer-1\"}".formatted(person));
        try (Person administrator = chromium.person(program.base(), look).signedInAs("administrator")) {
            administrator.open("/organisation?person=leaving-");
            Locator role = administrator
                    .page()
                    .locator(".t--people tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(person))
                    .locator(".token");
            assertThat(role).hasCount(1);
            administrator.tabTo("[data-revoke='" + person + "']");
            administrator.page().keyboard().press("Enter");
            assertThat(administrator.page().locator("#confirm-revoke")).isVisible();
            assertThat(administrator.page().locator("#confirm-revoke h2")).containsText(person);
            administrator.checkAccessibility();
            administrator.page().keyboard().press("Escape");
            assertThat(administrator.page().locator("#confirm-revoke")).isHidden();
            assertThat(role).hasCount(1);

            administrator.page().locator("[data-revoke='" + person + "']").press("Enter");
            administrator.tabTo("#confirm-revoke button[value=go]");
            administrator.page().keyboard().press("Enter");
            assertThat(role).hasCount(0);
            assertThat(administrator.page().locator(".toast")).isVisible();
            administrator.takePicture("role-taken-back");
        }
    }

    private static void changed(Client administrator, String step, String change) {
        Client.Answer answer = administrator.post("/api/organisation/" + step, change);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}

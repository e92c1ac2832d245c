package org.redress.endtoend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Sizes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.endtoend.Program;

/** Every page in both languages, both themes and on two screens. */
class EveryPageIT {
    /** What a first visit may transfer, compressed. Source: the issue of the console. */
    private static final int FIRST_VISIT_BYTES_MAX = 300_000;

    private static Program program;
    private static Chromium chromium;
    private static ConsoleCases cases;
    private static String log;

    /** Of each account, once it has signed in. */
    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        program = Program.start(folder, Program.Options.ofTests());
        cases = ConsoleCases.in(program);
        log = ConsoleCases.log(program);
        chromium = Chromium.open();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        program.close();
    }

    /** A page, and somebody who may see it. */
    private record Visit(String name, String account, String path) {}

    /** Visits to what is not there, or not theirs. */
    private static final Set<String> NO_PAGES = Set.of("not-allowed", "no-such-case");

    private static List<Visit> visits() {
        return List.of(
                new Visit("overview", "supervisor", "/overview"),
                new Visit("overview-owners", "supervisor", "/overview?by=owner"),
                new Visit("worklist", "supervisor", "/worklist"),
                new Visit("worklist-empty", "supervisor", "/worklist?q=000000"),
                new Visit("promises", "dealer-cac-agent", "/promises"),
                new Visit("promises-read", "supervisor", "/promises"),
                new Visit("promises-empty", "handler", "/promises?view=mine"),
                new Visit("authority", "regional-manager", "/authority"),
                new Visit("authority-empty", "engineer", "/authority"),
                new Visit("emergencies", "engineer", "/emergencies"),
                new Visit("emergencies-empty", "supervisor", "/emergencies?view=stood-down"),
                new Visit("case", "dealer-cac-agent", "/complaints/" + cases.underWay()),
                new Visit("step", "dealer-cac-agent", "/complaints/" + cases.underWay() + "/propose-remedy"),
                new Visit("intake", "dealer-cac-agent", "/complaints/new"),
                new Visit("history", "auditor", "/complaints/" + cases.underWay() + "/history?at=6&from=2"),
                new Visit("history-withheld", "improvement-team", "/complaints/" + cases.underWay() + "/history"),
                new Visit("find-history", "auditor", "/history"),
                new Visit("conformance", "improvement-team", "/conformance"),
                new Visit("conformance-empty", "supervisor", "/conformance?before=1970-01-01"),
                new Visit("conformance-cases", "auditor", "/conformance/cases?rule=closure-reported"),
                new Visit("statistics", "improvement-team", "/statistics?by=CHANNEL"),
                new Visit("statistics-times", "supervisor", "/statistics?show=times"),
                new Visit("statistics-work", "auditor", "/statistics?show=work"),
                new Visit("statistics-cases", "supervisor", "/statistics/cases"),
                new Visit("sql", "improvement-team", "/sql"),
                new Visit("trends", "improvement-team", "/trends?per=DAY"),
                new Visit("trends-terms", "supervisor", "/trends?measure=SHARE&terms=30"),
                new Visit("process-map", "improvement-team", "/process-map"),
                new Visit(
                        "process-map-filtered",
                        "supervisor",
                        "/process-map?did=RemedyProposed&wait=mean&activities=60"),
                new Visit("process-map-empty", "auditor", "/process-map?before=1970-01-01"),
                new Visit("process-map-cases", "supervisor", "/process-map/cases?did=ComplaintReceived"),
                new Visit("variants", "improvement-team", "/variants"),
                new Visit("compare", "improvement-team", "/compare?by=team&log=" + log),
                new Visit("compare-empty", "auditor", "/compare"),
                new Visit("dotted-chart", "improvement-team", "/dotted-chart"),
                new Visit("operations", "administrator", "/operations"),
                new Visit("imports", "administrator", "/imports"),
                new Visit("account", "handler", "/account"),
                new Visit("organisation", "administrator", "/organisation"),
                new Visit("not-allowed", "handler", "/organisation"),
                new Visit("case-past", "auditor", "/complaints/" + cases.underWay() + "?asOfSequence=2"),
                new Visit("case-withheld", "improvement-team", "/complaints/" + cases.underWay()),
                new Visit("no-such-case", "handler", "/complaints/nobody-has-it"));
    }

    static Stream<Look> looks() {
        return Look.all().stream();
    }

    /** Two looks at a time, each in a browser of its own: a browser belongs to its thread. */
    @ParameterizedTest
    @MethodSource("looks")
    @Execution(ExecutionMode.CONCURRENT)
    void pages_can_be_read_by_everybody_and_fit_the_screen(Look look) {
        try (Chromium own = Chromium.open()) {
            try (Person nobody = own.person(program.base(), look)) {
                nobody.open("/sign-in");
                check(nobody, "sign-in");
            }
            visitAll(own, look, (person, visit) -> check(person, visit.name()));
        }
    }

    @Test
    void a_first_visit_is_small() {
        List<String> transfers = new ArrayList<>();
        try (Person person = chromium.person(program.base(), Look.plain())) {
            // Not measured there: the stream of changes finishes with the page, which nobody can ask any more then.
            List<Request> finished = new ArrayList<>();
            person.page().onRequestFinished(finished::add);
            person.signedInAs("supervisor");
            person.open("/overview");

            List<Integer> bytes = new ArrayList<>();
            for (Request request : List.copyOf(finished)) {
                Sizes sizes = request.sizes();
                bytes.add(sizes.responseBodySize + sizes.responseHeadersSize);
                transfers.add(bytes.getLast() + " " + request.url());
            }
            assertThat(bytes.stream().mapToInt(each -> each).sum())
                    .as(transfers.toString())
                    .isBetween(1, FIRST_VISIT_BYTES_MAX);
        }
    }

    @Test
    void pages_hold_together_in_a_language_that_is_a_third_longer() {
        Look phone = new Look(Look.Language.ENGLISH, ColorScheme.LIGHT, Look.Screen.PHONE);
        for (Look look : List.of(Look.plain(), phone)) {
            visitAll(chromium, look, (person, visit) -> {
                person.stretchTexts();
                person.takePicture("stretched-" + visit.name());
                person.checkWidth();
            });
        }
    }

    /** Opens every page for whoever may see it, and goes on where one is not as it should be. */
    private static void visitAll(Chromium chromium, Look look, BiConsumer<Person, Visit> check) {
        for (String account : visits().stream().map(Visit::account).distinct().toList()) {
            try (Person person = chromium.person(
                    program.base(), look, COOKIES.computeIfAbsent(account, each -> signIn(chromium, each)))) {
                assertAll(visits().stream()
                        .filter(visit -> visit.account().equals(account))
                        .map(visit -> (Executable) () -> {
                            person.open(visit.path());
                            assertThat(person.page().locator(".lost").count() > 0)
                                    .as("no page is shown: " + visit.name())
                                    .isEqualTo(NO_PAGES.contains(visit.name()));
                            check.accept(person, visit);
                        }));
            }
        }
    }

    private static String signIn(Chromium chromium, String account) {
        try (Person person = chromium.person(program.base(), Look.plain()).signedInAs(account)) {
            return person.cookies();
        }
    }

    private static void check(Person person, String name) {
        person.takePicture(name);
        assertAll(
                name,
                () -> person.checkTexts(cases.recorded()),
                person::checkWidth,
                person::checkAccessibility,
                () -> checkInTheDark(person, name));
    }

    private static void checkInTheDark(Person person, String name) {
        person.changeColours(ColorScheme.DARK);
        try {
            person.takePicture(name);
            person.checkContrast();
        } finally {
            person.changeColours(ColorScheme.LIGHT);
        }
    }
}

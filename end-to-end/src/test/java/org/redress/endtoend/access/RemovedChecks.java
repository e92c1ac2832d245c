package org.redress.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.endtoend.Client;
import org.redress.endtoend.Contract;
import org.redress.endtoend.Program;

/**
 * Every check of access is taken out of the running service, one at a time, and must be missed: somebody is let in, or sees
 * words, who does not otherwise. Run by {@code -Premoved-checks}; {@link AccessIT} holds what is so otherwise.
 */
class RemovedChecks {
    private static final Path FOUND = Path.of("target", "removed-checks.md");
    private static final List<String> OURS = List.of("command-side", "http-boundary", "lifecycle", "query-side");

    /** Whose rights differ most. */
    private static final List<String> CALLERS =
            List.of("customer", "handler", "improvement-team", "administrator", "auditor");

    /** What asks for rights and refuses nobody. */
    private static final Set<String> NO_CHECKS = Set.of(
            // What is offered, and where one is led; who goes there is asked there.
            "Place#",
            "Offers#",
            "NextSteps#",
            "WorklistPage#lambda$show$0 asks allows",
            "OperationsPage#show asks for one role",
            "Readers#lambda$mayTake",
            // Whether there is anything to look up; what was withheld stays so.
            "Staff$Names#nameOf",
            "TrendsPage#show asks mayReadWords",
            // Whether keys are read together beforehand.
            "EventsEndpoint#after asks mayReadWords",
            // What administrators write about a view that stands still: held by DiscardedDeadLettersTest.
            "Readers#wordsOfOperatorsFor",
            // In which of his roles somebody acts; the rules judge that role.
            "OperationsEndpoint#role ",
            "OrganisationDoor#role ",
            "SignedIn#lambda$callerFor");

    @Test
    void each_of_them_is_missed(@TempDir Path folder) throws IOException {
        try (Program program = Program.start(
                        folder,
                        Program.Options.ofLongTests()
                                .withJvm(HotSwap.ALLOWED)
                                .withArguments(Route.TOLD)
                                .withArguments(Objects.MANY_QUESTIONS)
                                .withArguments(Objects.WITHOUT_TASKS));
                HotSwap service = HotSwap.of(program)) {
            Map<String, String> missedBy = new Removal(program, service).all();
            Files.write(
                    FOUND,
                    missedBy.entrySet().stream()
                            .map(each -> "| `" + each.getKey() + "` | " + each.getValue() + " |")
                            .toList());
            assertThat(missedBy).hasSizeGreaterThan(100);
            assertThat(missedBy.entrySet().stream()
                            .filter(each -> each.getValue().isEmpty())
                            .map(Map.Entry::getKey))
                    .isEmpty();
        }
    }

    /** They are asked once, while the service starts, what is asked of every request; so it starts once for each. */
    @Test
    void each_of_the_doors_is_missed(@TempDir Path folder) throws IOException {
        List<String> passed = new ArrayList<>();
        int doors = 0;
        for (Map.Entry<String, byte[]> type : Removal.types().entrySet()) {
            for (Check check : Check.in(type.getValue())) {
                if (check.isOfDoors()) {
                    doors++;
                    if (letInWithout(check, type.getValue(), folder.resolve("door-" + doors))
                            .isEmpty()) {
                        passed.add(check.name());
                    }
                }
            }
        }

        assertThat(passed).isEmpty();
        assertThat(doors).isEqualTo(3);
    }

    private static List<String> letInWithout(Check check, byte[] compiled, Path folder) {
        try (Program program = Program.launch(
                        folder,
                        Program.Options.ofTests().withJvm(HotSwap.AWAITED).withArguments(Route.TOLD));
                HotSwap service = HotSwap.of(program)) {
            service.redefineAtStart(check.type(), check.removedFrom(compiled));
            Client auditor = Client.of(program, "auditor");
            Awaitility.await().atMost(Program.START_MAX).until(auditor::isReady);
            Map<String, Route> routes = Route.of(program);
            routes.values().removeIf(route -> route.isOfSession() || route.endsSessions());
            Calls calls = new Calls(
                    new Objects(List.of(Calls.UNKNOWN), Calls.UNKNOWN, Calls.UNKNOWN),
                    Contract.of(Client.of(program, "supervisor")));
            Rounds round = new Rounds(program, routes, calls, Map.of(), Map.of());
            round.make(Rounds.NOBODY, Visitor.nobody(program.base()));
            round.make("customer", Visitor.signedIn(program.base(), "customer", Client.PASSWORD));
            return round.letInAgainst(AccessMatrix.expected("route"));
        }
    }

    /** One service, and what everybody was answered while all checks were there. */
    private static final class Removal {
        private final Program program;
        private final HotSwap service;
        private final Map<String, Route> routes;
        private final Calls calls;
        private final Map<String, String> words;
        private final Rounds whole;

        Removal(Program program, HotSwap service) {
            this.program = program;
            this.service = service;
            Contract contract = Contract.of(Client.of(program, "supervisor"));
            Planted planted = new Planted(program, contract, "zq");
            calls = new Calls(Objects.in(program, Story.tell(planted)), contract);
            words = planted.words();
            routes = Route.of(program);
            routes.values().removeIf(route -> route.isOfSession() || route.endsSessions());
            whole = round(routes, calls.more());
        }

        private Rounds round(Map<String, Route> asked, Map<String, Function<Visitor, Visitor.Answer>> more) {
            Rounds round = new Rounds(program, asked, calls, more, words);
            // Some things are only for those who have signed in a moment ago.
            CALLERS.forEach(caller -> round.make(caller, Visitor.signedIn(program.base(), caller, Client.PASSWORD)));
            return round;
        }

        /** The first that was noticed of each check; empty where nobody noticed. */
        Map<String, String> all() throws IOException {
            Map<String, String> missedBy = new TreeMap<>();
            for (Map.Entry<String, byte[]> type : types().entrySet()) {
                for (Check check : Check.in(type.getValue())) {
                    if (!check.isOfDoors() && NO_CHECKS.stream().noneMatch(check.name()::startsWith)) {
                        missedBy.put(check.name(), missed(check, type.getValue()));
                    }
                }
            }
            return missedBy;
        }

        private String missed(Check check, byte[] compiled) {
            if (!service.redefine(check.type(), check.removedFrom(compiled))) {
                return "";
            }
            try {
                return first(check).stream().findFirst().orElse("");
            } finally {
                service.redefine(check.type(), compiled);
            }
        }

        private List<String> first(Check check) {
            Map<String, Route> own = routes.entrySet().stream()
                    .filter(each -> each.getValue().handler().startsWith(handlerOf(check)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            List<String> changes =
                    own.isEmpty() ? List.of() : round(own, Map.of()).changesSince(whole);
            return changes.isEmpty() ? round(routes, calls.more()).changesSince(whole) : changes;
        }

        /** As a route tells who answers there. */
        private static String handlerOf(Check check) {
            return check.type().replace('/', '.').replaceAll("\\$.*", "") + "#";
        }

        private static Map<String, byte[]> types() throws IOException {
            Map<String, byte[]> types = new TreeMap<>();
            Path libraries = Path.of("target", "unpacked", "standalone-0.1.0-SNAPSHOT", "lib");
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(libraries, "*.jar")) {
                for (Path jar : jars) {
                    if (OURS.stream().anyMatch(jar.getFileName().toString()::startsWith)) {
                        add(jar, types);
                    }
                }
            }
            return types;
        }

        private static void add(Path jar, Map<String, byte[]> types) throws IOException {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream().toList()) {
                    if (entry.getName().endsWith(".class") && entry.getName().startsWith("org/redress/")) {
                        types.put(
                                entry.getName().replace(".class", ""),
                                file.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }
    }
}

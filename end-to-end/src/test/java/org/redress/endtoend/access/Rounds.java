package org.redress.endtoend.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;

/** What everybody was answered at every address, and which of the planted words stood there. */
final class Rounds {
    static final String NOBODY = "nobody";
    static final String NO_ROLE = "no-role";

    static final String LET_IN = "✓";
    static final String REFUSED = "–";

    /** An answer in terms of what was asked: whoever may change a password must know it. */
    private static final String WRONG_PASSWORD = "urn:redress:problem:wrong-password";

    private static final Set<String> KEPT_OUT = Set.of(REFUSED, "401", "→");

    /** Callers at once: more than cores, fewer than connections to the database. */
    private static final int AT_ONCE = 4;

    private final Program program;
    private final Map<String, Route> routes;
    private final Calls calls;
    private final Map<String, Function<Visitor, Visitor.Answer>> more;
    private final Map<String, String> words;

    /** By caller, then by route, or by the place of a call besides. */
    private final SequencedMap<String, Map<String, String>> cells = new LinkedHashMap<>();

    /** By caller, then by place. */
    private final SequencedMap<String, Map<String, Set<String>>> seen = new LinkedHashMap<>();

    private final Map<String, String> odd = new ConcurrentHashMap<>();

    /**
     * @param more calls besides those of the routes, by the place that they ask
     * @param words each by the field in which it was typed
     */
    Rounds(
            Program program,
            Map<String, Route> routes,
            Calls calls,
            Map<String, Function<Visitor, Visitor.Answer>> more,
            Map<String, String> words) {
        this.program = program;
        this.routes = routes;
        this.calls = calls;
        this.more = more;
        this.words = words;
    }

    /** Makes all calls for somebody. */
    void make(String caller, Visitor visitor) {
        Map<String, String> cellByRoute = new ConcurrentHashMap<>();
        Map<String, Set<String>> seenByPlace = new ConcurrentHashMap<>();
        List<Callable<Void>> asked = new ArrayList<>();
        List<Callable<Void>> last = new ArrayList<>();
        routes.forEach((name, route) -> (route.endsSessions() ? last : asked).add(() -> {
            Visitor.Answer answer = route.isOfSession() ? session(caller, route) : calls.make(route, visitor);
            cellByRoute.put(name, cell(route, answer));
            seenByPlace.put(name, wordsIn(answer));
            if (isOdd(route, answer.status())) {
                odd.put(caller + " at " + name, answer.status() + " " + answer.text());
            }
            return null;
        }));
        calls.more()
                .forEach((place, call) -> asked.add(() -> {
                    Visitor.Answer answer = call.apply(visitor);
                    cellByRoute.put(place, Integer.toString(answer.status()));
                    seenByPlace.put(place, wordsIn(answer));
                    return null;
                }));
        atOnce(asked);
        atOnce(last);
        cells.put(caller, cellByRoute);
        seen.put(caller, seenByPlace);
    }

    private static void atOnce(List<Callable<Void>> asked) {
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> each : callers.invokeAll(asked)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Who is let in where. */
    AccessMatrix access() {
        SequencedMap<String, Map<String, String>> rows = new LinkedHashMap<>();
        routes.keySet()
                .forEach(name -> rows.put(
                        name, row(cells.keySet(), caller -> cells.get(caller).get(name))));
        return new AccessMatrix("route", rows);
    }

    /** Who sees which words anywhere; fields of one step that the same ones see share a row. */
    AccessMatrix fields() {
        Map<String, SequencedMap<Map<String, String>, List<String>>> byStep = new LinkedHashMap<>();
        for (String field : words.keySet()) {
            String step = field.substring(0, field.indexOf('.'));
            byStep.computeIfAbsent(step, each -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            row(seen.keySet(), caller -> mark(seesAnywhere(caller, field))), row -> new ArrayList<>())
                    .add(field.substring(step.length() + 1));
        }
        SequencedMap<String, Map<String, String>> rows = new LinkedHashMap<>();
        byStep.forEach((step, fields) ->
                fields.forEach((row, names) -> rows.put(step + ": " + String.join(", ", names), row)));
        return new AccessMatrix("field", rows);
    }

    /** Who sees any words where; places where nobody sees any have no row. */
    AccessMatrix places() {
        SequencedMap<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String place : everyPlace()) {
            if (seen.values().stream().anyMatch(places -> !places.get(place).isEmpty())) {
                rows.put(
                        place,
                        row(
                                seen.keySet(),
                                caller -> mark(!seen.get(caller).get(place).isEmpty())));
            }
        }
        return new AccessMatrix("place", rows);
    }

    /** Fields whose word came to light nowhere: nothing is known of them. */
    List<String> unseen() {
        return words.keySet().stream()
                .filter(field -> seen.keySet().stream().noneMatch(caller -> seesAnywhere(caller, field)))
                .toList();
    }

    /** Where somebody sees a word that others in both tables do not see, or the other way round. */
    List<String> seenByChance() {
        List<String> chances = new ArrayList<>();
        for (String place : everyPlace()) {
            Set<String> fields = seen.values().stream()
                    .flatMap(places -> places.get(place).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String field : fields) {
                for (String caller : seen.keySet()) {
                    Set<String> there = seen.get(caller).get(place);
                    if (there.contains(field) != (!there.isEmpty() && seesAnywhere(caller, field))) {
                        chances.add(caller + ": " + field + " at " + place);
                    }
                }
            }
        }
        return chances;
    }

    /** Where somebody is let in or finds nothing, whom the document keeps out. */
    List<String> letInAgainst(AccessMatrix expected) {
        List<String> letIn = new ArrayList<>();
        cells.forEach((caller, byRoute) -> byRoute.forEach((name, cell) -> {
            String kept = expected.rows().get(name).get(caller);
            if (KEPT_OUT.contains(kept) && !KEPT_OUT.contains(cell)) {
                letIn.add(caller + " at " + name + ": " + cell);
            }
        }));
        return letIn;
    }

    /** What a caller was answered to a call that is no route's. */
    String statusOf(String caller, String place) {
        return cells.get(caller).get(place);
    }

    /** Where others are let in, or see something else, than in an earlier round. */
    List<String> changesSince(Rounds earlier) {
        List<String> changes = new ArrayList<>();
        cells.forEach((caller, byRoute) -> byRoute.forEach((name, cell) -> {
            if (!cell.equals("500") && !cell.equals(earlier.cells.get(caller).get(name))) {
                changes.add(caller + " at " + name + ": " + cell);
            }
        }));
        seen.forEach((caller, byPlace) -> byPlace.forEach((place, fields) -> {
            if (!earlier.seen.get(caller).get(place).containsAll(fields)) {
                changes.add(caller + " at " + place + ": words");
            }
        }));
        return changes;
    }

    /** Answers that are expected of no address: what is missing in the calls, or broken in the service. */
    Map<String, String> odd() {
        return odd;
    }

    private SequencedSet<String> everyPlace() {
        SequencedSet<String> places = new LinkedHashSet<>(routes.keySet());
        places.addAll(more.keySet());
        return places;
    }

    private boolean seesAnywhere(String caller, String field) {
        return seen.get(caller).values().stream().anyMatch(fields -> fields.contains(field));
    }

    private Set<String> wordsIn(Visitor.Answer answer) {
        return words.entrySet().stream()
                .filter(each -> answer.text().contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> row(Set<String> callers, UnaryOperator<String> cell) {
        Map<String, String> row = new LinkedHashMap<>();
        callers.forEach(caller -> row.put(caller, cell.apply(caller)));
        return row;
    }

    private static String mark(boolean sees) {
        return sees ? LET_IN : REFUSED;
    }

    private static String cell(Route route, Visitor.Answer answer) {
        return switch (answer.status()) {
            case 401 -> "401";
            case 403 -> answer.text().contains(WRONG_PASSWORD) ? LET_IN : REFUSED;
            case 404 -> route.isRead() ? "404" : LET_IN;
            case 302, 303 -> answer.leadsToSignIn() ? "→" : LET_IN;
            // A fault is nobody's right; the round is odd then.
            case 500 -> "500";
            default -> LET_IN;
        };
    }

    /** Sessions are begun and ended by a browser of their own; whoever has no account of its own takes the customer's. */
    private Visitor.Answer session(String caller, Route route) {
        String account = List.of(NOBODY, NO_ROLE).contains(caller) ? "customer" : caller;
        if (route.path().equals(Route.SIGN_IN)) {
            return Visitor.nobody(program.base()).signIn(account, Client.PASSWORD);
        }
        Visitor leaving = caller.equals(NOBODY)
                ? Visitor.nobody(program.base())
                : Visitor.signedIn(program.base(), account, Client.PASSWORD);
        return leaving.ask("POST", Route.SIGN_OUT, "*/*", Visitor.FORM, "");
    }

    /** Who is let in reads what is there, and is told about a step in terms of the step. */
    private static boolean isOdd(Route route, int status) {
        return status >= 500
                || List.of(405, 406, 415).contains(status)
                || (route.isRead() && status >= 400 && !List.of(401, 403, 404).contains(status));
    }
}

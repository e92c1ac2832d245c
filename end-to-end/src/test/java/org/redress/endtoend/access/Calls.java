package org.redress.endtoend.access;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.redress.endtoend.Contract;
import tools.jackson.databind.json.JsonMapper;

/** A call of each route that whoever is let in can make without harm, about objects that there are. */
final class Calls {
    static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    static final String JSON = "application/json";

    /** What an address must ask for to be answered; everything else has a default. */
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("/api/mining/logs/{log}/comparison", "at=2026-01-01T00:00:00Z"),
            Map.entry("/api/mining/logs/{log}/export", "format=csv"),
            Map.entry("/api/mining/logs/{log}/signals/cases", "point=2026-01-01"),
            Map.entry("/api/statistics/pareto", "by=CHANNEL"),
            Map.entry("/api/statistics/repeats", "key=CUSTOMER"),
            Map.entry("/compare/differences.csv", "at=2026-01-01"),
            Map.entry("/compare/picture", "at=2026-01-01"),
            Map.entry("/trends/cases", "point=2026-01-01"),
            Map.entry("/complaints/new?region=refusal", "refusal=NOT_CLOSED"),
            Map.entry("/complaints/{id}?region=refusal", "refusal=NOT_CLOSED"),
            Map.entry("/complaints/{id}?region=changes", "since=0"),
            Map.entry("/complaints/{id}/history", "at=2"),
            Map.entry("/complaints/{id}/history?region=moment", "at=2"),
            Map.entry("/complaints/{id}/history?region=later", "known=1"));

    /** Addresses that stand for many. */
    private static final Map<String, String> ONE_OF_MANY = Map.of(
            "/actuator/health/**", "/actuator/health/readiness",
            "/assets/**", "/assets/icon.svg",
            "/webjars/**", "/webjars/htmx.org/dist/htmx.min.js",
            "/**", "/there-is-no-such-page",
            "/api/complaints/{id}/{step}", "/api/complaints/" + UNKNOWN + "/no-such-step");

    static final String EMPTY_FORM = "multipart/form-data; boundary=none";
    static final String NO_PARTS = "--none--\r\n";
    private static final String FILTER = "name=mine&query=";

    /** Files with words in them, which have to be asked for. */
    private static final List<String> FILES_WITH_WORDS = List.of("xes", "csv", "ocel-json");

    private static final String SQL = "/api/mining/sql";

    private final Objects objects;
    private final Map<String, String> bodies;

    Calls(Objects objects, Contract contract) {
        this.objects = objects;
        this.bodies = bodies(contract);
    }

    /** A body for each address that takes one. */
    static Map<String, String> bodies(Contract contract) {
        Map<String, String> bodies = new HashMap<>();
        contract.operationsWithBody()
                .forEach(operation -> bodies.put(
                        operation.path(), contract.valid(operation.schema(), "").toString()));
        return bodies;
    }

    /** What comes of it for somebody. */
    Visitor.Answer make(Route route, Visitor visitor) {
        if (route.isRead()) {
            return visitor.getAnswered(address(route), route.accept());
        }
        if (!route.consumes().isEmpty()) {
            return visitor.ask(route.method(), address(route), route.accept(), EMPTY_FORM, NO_PARTS);
        }
        if (!route.isOfApi()) {
            return visitor.ask(route.method(), address(route), route.accept(), Visitor.FORM, FILTER);
        }
        String body = bodies.getOrDefault(route.path(), "");
        return visitor.ask(route.method(), address(route), route.accept(), body.isEmpty() ? "" : JSON, body);
    }

    /** Calls besides those of the routes, of what may show words and must be asked for, by the place that they ask. */
    SequencedMap<String, Function<Visitor, Visitor.Answer>> more() {
        String file = "/api/complaints/" + objects.complaint();
        SequencedMap<String, Function<Visitor, Visitor.Answer>> more = new LinkedHashMap<>();
        for (String format : FILES_WITH_WORDS) {
            String export = "/api/mining/logs/own/export?words=true&format=" + format;
            more.put("GET " + export, visitor -> visitor.get(export));
        }
        more.put("GET /api/complaints/{id}?asOfSequence=9", visitor -> visitor.get(file + "?asOfSequence=9"));
        for (String part : List.of("", "/history")) {
            more.put(
                    "GET /api/complaints/{id}" + part + " of every case",
                    visitor ->
                            all(objects.cases().stream().map(each -> visitor.get("/api/complaints/" + each + part))));
        }
        more.put("GET /api/complaints/{id} as an auditor", visitor -> visitor.as("AUDITOR", "GET", file, ""));
        more.put(
                "POST /api/complaints/{id}/start-remedy as a handler",
                visitor -> visitor.as("HANDLER", "POST", file + "/start-remedy", "{}"));
        more.put("POST " + SQL + " of every table", Calls::tables);
        return more;
    }

    /** All that an analyst finds in the tables that SQL is asked of. */
    static Visitor.Answer tables(Visitor visitor) {
        Visitor.Answer tables = visitor.get(SQL + "/tables");
        if (tables.status() != 200) {
            return tables;
        }
        return all(StreamSupport.stream(
                        new JsonMapper().readTree(tables.text()).get("tables").spliterator(), false)
                .map(table -> visitor.ask(
                        "POST",
                        SQL,
                        "*/*",
                        JSON,
                        "{\"sql\":\"select * from " + table.get("name").asString() + "\"}")));
    }

    private static Visitor.Answer all(Stream<Visitor.Answer> answers) {
        return answers.reduce((one, other) ->
                        new Visitor.Answer(Math.max(one.status(), other.status()), "", "", one.text() + other.text()))
                .orElseThrow();
    }

    private String address(Route route) {
        boolean changes = !route.isRead();
        return asked(route)
                .replace("/imports/{id}", "/imports/" + objects.file())
                .replace("/complaints/{id}", "/complaints/" + objects.complaint())
                .replace("/tokens/{id}", "/tokens/" + UNKNOWN)
                .replace("{view}", changes ? "no-such-view" : "case-list")
                .replace("{log}", changes ? UNKNOWN : "own")
                .replace("{task}", UNKNOWN)
                .replace("{complaint}", UNKNOWN)
                .replace("{list}", "rejections")
                .replace("{step}", changes ? "no-such-step" : "start-remedy");
    }

    /** The address of a route with all that it must ask for; what it is about is still open. */
    static String asked(Route route) {
        String path = ONE_OF_MANY.getOrDefault(route.path(), route.path());
        String asked =
                ASKED.getOrDefault(route.path() + (route.parameters().isEmpty() ? "" : "?" + route.parameters()), "");
        String query = Stream.of(route.parameters(), asked)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}

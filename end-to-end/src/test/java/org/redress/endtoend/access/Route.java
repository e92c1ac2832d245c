package org.redress.endtoend.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.redress.endtoend.Client;
import org.redress.endtoend.Program;
import tools.jackson.databind.JsonNode;

/**
 * A call that the running service has a method for, as Spring has mapped it.
 *
 * @param parameters what the address must say besides, {@code region=changes}; empty where nothing
 * @param produces the form of answer that it is for; empty where any
 * @param consumes the form of body that it is for; empty where JSON or none
 * @param handler the method that answers, or what does so in its place
 */
record Route(String method, String path, String parameters, String produces, String consumes, String handler) {
    private static final String LISTING = "mappings";

    /** How a service is started so that it tells its routes; that one more address is open then is all that differs. */
    static final String TOLD = "--management.endpoints.web.exposure.include=health,prometheus," + LISTING;

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    private static final String PAGES = "text/html";

    /** Answered by the filters of Spring Security, which are mapped to nothing. */
    private static final List<Route> OF_FILTERS = List.of(
            new Route("POST", SIGN_IN, "", "", "", "a form"),
            new Route("POST", SIGN_OUT, "", "", "", "a form"),
            // Part of what is mapped as /**, and open to everybody before that.
            new Route("GET", "/assets/**", "", "", "", "files"));

    /** Every route of a service that was started to tell, by its name. */
    static SequencedMap<String, Route> of(Program program) {
        JsonNode context = Client.of(program, "auditor")
                .get("/actuator/" + LISTING)
                .json()
                .get("contexts")
                .properties()
                .iterator()
                .next()
                .getValue();
        List<Route> routes = new ArrayList<>(OF_FILTERS);
        context.get("mappings")
                .get("dispatcherServlets")
                .properties()
                .forEach(servlet -> servlet.getValue().forEach(mapping -> routes.addAll(of(mapping))));
        return named(routes.stream()
                .filter(route -> !route.path.equals("/actuator/" + LISTING))
                .toList());
    }

    private static List<Route> of(JsonNode mapping) {
        String handler = mapping.get("handler").asString();
        JsonNode conditions = mapping.path("details").path("requestMappingConditions");
        if (conditions.isMissingNode()) {
            return List.of(new Route("GET", mapping.get("predicate").asString(), "", "", "", handler));
        }
        List<String> methods = texts(conditions.get("methods"));
        String parameters = StreamSupport.stream(conditions.get("params").spliterator(), false)
                .map(each ->
                        each.get("name").asString() + "=" + each.get("value").asString())
                .collect(Collectors.joining("&"));
        String produces = firstType(conditions.get("produces"));
        String consumes = firstType(conditions.get("consumes"));
        return texts(conditions.get("patterns")).stream()
                .flatMap(path -> (methods.isEmpty() ? Stream.of("GET") : methods.stream())
                        .map(method -> new Route(method, path, parameters, produces, consumes, handler)))
                .toList();
    }

    /** By address; the form of the answer is part of the name where an address has several. */
    private static SequencedMap<String, Route> named(List<Route> routes) {
        Map<String, List<Route>> byCall = routes.stream().collect(Collectors.groupingBy(Route::call));
        SequencedMap<String, Route> named = new LinkedHashMap<>();
        for (Route route : routes.stream()
                .sorted(Comparator.comparing(Route::path)
                        .thenComparing(Route::method)
                        .thenComparing(Route::parameters)
                        .thenComparing(Route::produces))
                .toList()) {
            boolean isOnly = byCall.get(route.call()).size() == 1 || route.produces.isEmpty();
            Route doubled = named.put(route.call() + (isOnly ? "" : " as " + route.produces), route);
            if (doubled != null) {
                throw new IllegalStateException(route.call() + " is both " + route.handler + " and " + doubled.handler);
            }
        }
        return named;
    }

    /** Methods and addresses alone, as the contract names them. */
    static TreeSet<String> calls(Map<String, Route> routes) {
        return routes.values().stream()
                .map(route -> route.method + " " + route.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The forms by which a session begins and ends. */
    boolean isOfSession() {
        return method.equals("POST") && (path.equals(SIGN_IN) || path.equals(SIGN_OUT));
    }

    /** What ends all that its caller is signed in with: asked last. */
    boolean endsSessions() {
        return path.equals("/api/account/sign-out-everywhere");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** Whether programs call it, and are told in JSON what is in their way; else a page, or a part of one. */
    boolean isOfApi() {
        return path.startsWith("/api/")
                || path.startsWith("/actuator")
                || path.startsWith("/v3/")
                || path.equals("/live");
    }

    String accept() {
        if (!produces.isEmpty()) {
            return produces;
        }
        return isOfApi() ? "*/*" : PAGES + ",*/*;q=0.8";
    }

    private String call() {
        return method + " " + path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String firstType(JsonNode types) {
        return types.path(0).path("mediaType").asString("");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}

package org.redress.query.mining;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.MinableLogs;
import org.redress.query.shell.ServiceCalls;

/**
 * What somebody asks a running service in a shell.
 *
 * @param log the address of the log that is asked
 * @param parameters names and values of the API
 * @param file that is sent as a log; null where none is
 * @param net that goes along with the question; null where none does
 * @param to where the answer goes; null where it is printed
 * @param asTable whether the answer should be one
 */
record AskedQuestion(
        String question,
        String log,
        List<Map.Entry<String, String>> parameters,
        @Nullable Path file,
        @Nullable Path net,
        @Nullable Path to,
        boolean asTable) {
    private static final String LOG = "--log=";
    private static final String NET = "--net=";
    private static final String FILE = "--file=";
    private static final String TO = "--to=";
    private static final String FORMAT = "--format=";

    private static final String EXPORT = "export";

    /** Questions that are addresses of one log. */
    private static final List<String> QUESTIONS = List.of(
            "summary",
            "graph",
            "variants",
            "throughput",
            "rework",
            "waits",
            "bottlenecks",
            "handovers",
            "dotted-chart",
            "trend",
            "comparison",
            "conformance",
            "signals",
            "terms",
            "cases",
            EXPORT);

    private static final String LIST = "logs";
    private static final String SEND = "send";
    private static final String DELETE = "delete";
    static final String USAGE = "Usage: ask --user=NAME [--service=" + ServiceCalls.SERVICE_USUAL
            + "] [--log=LOG] [--format=json|csv] [--to=FILE] [--net=FILE.pnml] QUESTION [name=value ...]\nQuestions: "
            + String.join(", ", QUESTIONS) + "; " + LIST + " lists the logs, " + SEND
            + " --file=FILE sends one, " + DELETE
            + " --log=LOG deletes it.\nLOG is own, where none is named, or the id of one"
            + " that was sent. The names and values are those of the API. The password is in " + ServiceCalls.PASSWORD
            + ".";

    /** As the arguments say; empty where they ask nothing that there is. */
    static Optional<AskedQuestion> of(List<String> arguments) {
        List<String> words = ServiceCalls.words(arguments, LOG, NET, FILE, TO, FORMAT);
        if (words.isEmpty() || !areParameters(words) || words.stream().anyMatch(word -> word.startsWith("--"))) {
            return Optional.empty();
        }
        AskedQuestion asked = new AskedQuestion(
                words.getFirst(),
                address(ServiceCalls.option(arguments, LOG).orElse(MinableLogs.OWN)),
                parameters(words),
                path(arguments, FILE),
                path(arguments, NET),
                path(arguments, TO),
                ServiceCalls.option(arguments, FORMAT).filter("csv"::equals).isPresent());
        return Optional.of(asked).filter(AskedQuestion::isOne);
    }

    /** The address of a log. */
    static String address(String log) {
        return LogLinks.LOGS + "/" + encoded(log);
    }

    private static boolean areParameters(List<String> words) {
        return words.stream().skip(1).allMatch(word -> word.indexOf('=') > 0);
    }

    private static List<Map.Entry<String, String>> parameters(List<String> words) {
        return words.stream()
                .skip(1)
                .map(word -> Map.entry(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)))
                .toList();
    }

    private static @Nullable Path path(List<String> arguments, String option) {
        return ServiceCalls.option(arguments, option).map(Path::of).orElse(null);
    }

    private boolean isOne() {
        return QUESTIONS.contains(question)
                || question.equals(LIST)
                || question.equals(DELETE)
                || (sends() && file != null);
    }

    /** Whether a log is sent, which is read after the answer. */
    boolean sends() {
        return question.equals(SEND);
    }

    /**
     * What the service is asked.
     *
     * @throws IOException where a file is not there
     */
    HttpRequest request(ServiceCalls calls) throws IOException {
        if (file != null && sends()) {
            Map<String, String> fields = new LinkedHashMap<>();
            parameters.forEach(each -> fields.put(each.getKey(), each.getValue()));
            return attached(calls.requestWithFile(LogLinks.LOGS), fields, "file", file)
                    .build();
        }
        if (question.equals(EXPORT)) {
            return calls.requestWithFile(log + "/" + EXPORT + query()).GET().build();
        }
        HttpRequest.Builder request = switch (question) {
            case LIST -> calls.request(LogLinks.LOGS).GET();
            case DELETE -> calls.request(log).DELETE();
            default -> asking(calls.request(log + "/" + question + query()));
        };
        return request.header("Accept", (asTable ? "text/csv" : "application/json") + ", application/problem+json")
                .build();
    }

    private HttpRequest.Builder asking(HttpRequest.Builder request) throws IOException {
        return net == null ? request.GET() : attached(request, Map.of(), "net", net);
    }

    private String query() {
        return parameters.isEmpty()
                ? ""
                : "?"
                        + parameters.stream()
                                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder attached(
            HttpRequest.Builder request, Map<String, String> fields, String name, Path file) throws IOException {
        String boundary = UUID.randomUUID().toString();
        return request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(ServiceCalls.form(
                        boundary, fields, name, String.valueOf(file.getFileName()), BodyPublishers.ofFile(file)));
    }
}

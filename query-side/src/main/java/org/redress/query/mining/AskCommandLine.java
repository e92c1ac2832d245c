package org.redress.query.mining;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.query.replica.LogLinks;
import org.redress.query.replica.LogState;
import org.redress.query.replica.MinableLogs;
import org.redress.query.replica.TaskState;
import org.redress.query.shell.CallFailed;
import org.redress.query.shell.ServiceCalls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service whatever its API of process mining answers: {@code java -jar … ask --user=NAME signals per=MONTH}.
 * What takes long shows how far it is beside the answer, and ends with the program that asked.
 */
public final class AskCommandLine {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;

    private static final String VERB = "ask";
    private static final String LOG = "--log=";
    private static final String NET = "--net=";
    private static final String FILE = "--file=";
    private static final String TO = "--to=";
    private static final String FORMAT = "--format=";

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
            "export");

    private static final String LIST = "logs";
    private static final String SEND = "send";
    private static final String DELETE = "delete";
    private static final String USAGE = "Usage: ask --user=NAME [--service=" + ServiceCalls.SERVICE_USUAL
            + "] [--log=LOG] [--format=json|csv] [--to=FILE] [--net=FILE.pnml] QUESTION [name=value ...]\nQuestions: "
            + String.join(", ", QUESTIONS) + "; " + LIST + " lists the logs, " + SEND
            + " --file=FILE sends one, " + DELETE
            + " --log=LOG deletes it.\nLOG is own, where none is named, or the id of one"
            + " that was sent. The names and values are those of the API. The password is in " + ServiceCalls.PASSWORD
            + ".";

    /** How often somebody who waits looks how far it is. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    /** After this nobody waits any more. */
    private static final Duration WAIT_MAX = Duration.ofHours(2);

    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream out;
    private final PrintStream mistakes;
    private final UnaryOperator<@Nullable String> environment;
    private long told = -1;

    AskCommandLine(PrintStream out, PrintStream mistakes, UnaryOperator<@Nullable String> environment) {
        this.out = out;
        this.mistakes = mistakes;
        this.environment = environment;
    }

    /** Whether the arguments of the program ask a service rather than for one. */
    public static boolean isAskedBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(VERB);
    }

    /** Asks as the arguments say. @return the exit code: 0 when there is an answer */
    public static int run(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream mistakes = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new AskCommandLine(out, mistakes, System::getenv).ask(Arrays.asList(arguments));
    }

    int ask(List<String> arguments) {
        List<String> words = ServiceCalls.words(arguments, LOG, NET, FILE, TO, FORMAT);
        Optional<ServiceCalls> service = ServiceCalls.as(arguments, environment);
        if (service.isEmpty() || words.isEmpty() || !areParameters(words) || hasUnknownOption(words)) {
            return failing(USAGE);
        }
        try (ServiceCalls calls = service.get()) {
            return ask(calls, words.getFirst(), parameters(words), arguments);
        } catch (CallFailed refused) {
            return failing(refused.sentence());
        } catch (IllegalArgumentException e) {
            return failing("This is not the address of a service.");
        } catch (IOException e) {
            return failing("A file cannot be read or written.");
        }
    }

    private static boolean hasUnknownOption(List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith("--"));
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

    private int ask(
            ServiceCalls calls, String question, List<Map.Entry<String, String>> parameters, List<String> arguments)
            throws IOException {
        String log = LogLinks.LOGS + "/"
                + encoded(ServiceCalls.option(arguments, LOG).orElse(MinableLogs.OWN));
        Optional<Path> file = ServiceCalls.option(arguments, FILE).map(Path::of);
        Optional<Path> net = ServiceCalls.option(arguments, NET).map(Path::of);
        HttpRequest.Builder request;
        if (question.equals(LIST)) {
            request = calls.request(LogLinks.LOGS).GET();
        } else if (question.equals(DELETE)) {
            request = calls.request(log).DELETE();
        } else if (question.equals(SEND) && file.isPresent()) {
            return send(calls, file.get(), parameters);
        } else if (QUESTIONS.contains(question)) {
            request = calls.request(log + "/" + question + query(parameters)).GET();
            if (net.isPresent()) {
                attach(request, Map.of(), "net", net.get());
            }
        } else {
            return failing(USAGE);
        }
        boolean asTable =
                ServiceCalls.option(arguments, FORMAT).filter("csv"::equals).isPresent();
        if (!question.equals("export")) {
            request.header("Accept", (asTable ? "text/csv" : "application/json") + ", application/problem+json");
        }
        return answer(calls, request.build(), ServiceCalls.option(arguments, TO).map(Path::of));
    }

    private static String query(List<Map.Entry<String, String>> parameters) {
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

    private static void attach(HttpRequest.Builder request, Map<String, String> fields, String name, Path file)
            throws IOException {
        String boundary = UUID.randomUUID().toString();
        BodyPublisher content = BodyPublishers.ofFile(file);
        request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(ServiceCalls.form(boundary, fields, name, String.valueOf(file.getFileName()), content));
    }

    private int answer(ServiceCalls calls, HttpRequest request, Optional<Path> to) throws IOException {
        HttpResponse<InputStream> answer = calls.send(request);
        if (answer.statusCode() == 202) {
            JsonNode task = read(answer);
            answer = new Waiting(
                            calls,
                            String.valueOf(
                                    answer.headers().firstValue("Location").orElse(null)),
                            task)
                    .answer(request);
        }
        try (InputStream body = answer.body()) {
            if (to.isPresent()) {
                write(body, to.get());
            } else {
                body.transferTo(out);
                out.flush();
            }
        }
        return SUCCESS;
    }

    /** A file is there when it is whole. */
    private static void write(InputStream body, Path to) throws IOException {
        Path absolute = to.toAbsolutePath();
        Path part = Files.createTempFile(absolute.getParent(), ".redress-", ".part");
        try {
            try (OutputStream file = Files.newOutputStream(part)) {
                body.transferTo(file);
            }
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private int send(ServiceCalls calls, Path file, List<Map.Entry<String, String>> parameters) throws IOException {
        HttpRequest.Builder request = calls.request(LogLinks.LOGS);
        Map<String, String> fields = new LinkedHashMap<>();
        parameters.forEach(each -> fields.put(each.getKey(), each.getValue()));
        attach(request, fields, "file", file);
        JsonNode log = read(calls.send(request.build()));
        long until = System.nanoTime() + WAIT_MAX.toNanos();
        while (log.path("state").asString("").equals(LogState.READING.name()) && System.nanoTime() < until) {
            tell(log.path("progress").asDouble(0));
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            log = read(calls.send(
                    calls.request(LogLinks.LOGS + "/" + encoded(log.path("log").asString("")))
                            .GET()
                            .build()));
        }
        out.println(log.toPrettyString());
        return log.path("state").asString("").equals(LogState.READY.name()) ? SUCCESS : FAILURE;
    }

    /** A question that takes long, and ends when nobody waits for it any more. */
    private final class Waiting {
        private final ServiceCalls calls;
        private final String task;
        private JsonNode view;

        Waiting(ServiceCalls calls, String task, JsonNode view) {
            this.calls = calls;
            this.task = task;
            this.view = view;
        }

        HttpResponse<InputStream> answer(HttpRequest asked) {
            Thread cancelling = new Thread(this::cancel, "redress-cancel");
            Runtime.getRuntime().addShutdownHook(cancelling);
            try {
                long until = System.nanoTime() + WAIT_MAX.toNanos();
                while (isUnderWay() && System.nanoTime() < until) {
                    tell(view.path("progress").asDouble(0));
                    LockSupport.parkNanos(LOOK_EVERY.toNanos());
                    view = read(calls.send(calls.request(task).GET().build()));
                }
                HttpRequest.Builder result = calls.request(task + "/result").GET();
                asked.headers().firstValue("Accept").ifPresent(accepted -> result.header("Accept", accepted));
                return calls.send(result.build());
            } finally {
                Runtime.getRuntime().removeShutdownHook(cancelling);
            }
        }

        private boolean isUnderWay() {
            String state = view.path("state").asString("");
            return state.equals(TaskState.WAITING.name()) || state.equals(TaskState.RUNNING.name());
        }

        private void cancel() {
            try {
                calls.send(calls.request(task).DELETE().build());
            } catch (CallFailed gone) {
                // It ended by itself, or the service did.
            }
        }
    }

    private void tell(double progress) {
        long hundredths = Math.round(progress * 100);
        if (hundredths != told) {
            told = hundredths;
            mistakes.println(hundredths + " %");
        }
    }

    private static JsonNode read(HttpResponse<InputStream> answer) {
        return JSON.readTree(answer.body());
    }

    private int failing(String sentence) {
        mistakes.println(sentence);
        return FAILURE;
    }
}

package org.redress.query.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service in SQL and prints the answer as CSV: {@code java -jar … sql "select …"}. Over HTTP, because only
 * the service has its replica open, and so that the same rights, limits and notes count as for everybody else.
 */
public final class SqlCommandLine {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;

    /** Never an argument: those are seen by everybody on the machine. */
    static final String PASSWORD = "REDRESS_PASSWORD";

    private static final String VERB = "sql";
    private static final String SERVICE = "--service=";
    private static final String USER = "--user=";
    private static final String SERVICE_USUAL = "http://localhost:8080";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    /** Longer than the service takes for the first snapshot and for an answer together. */
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);

    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream out;
    private final PrintStream mistakes;
    private final UnaryOperator<@Nullable String> environment;

    SqlCommandLine(PrintStream out, PrintStream mistakes, UnaryOperator<@Nullable String> environment) {
        this.out = out;
        this.mistakes = mistakes;
        this.environment = environment;
    }

    /** Whether the arguments of the program ask a question rather than for the service. */
    public static boolean isAskedBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(VERB);
    }

    /** Asks as the arguments say. @return the exit code: 0 when there was an answer */
    public static int run(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream mistakes = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new SqlCommandLine(out, mistakes, System::getenv).ask(Arrays.asList(arguments));
    }

    int ask(List<String> arguments) {
        List<String> questions = arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith(SERVICE) && !argument.startsWith(USER))
                .toList();
        String user = option(arguments, USER, "");
        String password = environment.apply(PASSWORD);
        if (questions.size() != 1 || user.isEmpty() || password == null) {
            return failing("Usage: sql --user=NAME [--service=" + SERVICE_USUAL
                    + "] \"select ...\"\nThe password is in " + PASSWORD + ".");
        }
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build()) {
            URI address = URI.create(option(arguments, SERVICE, SERVICE_USUAL) + SqlEndpoint.ADDRESS);
            return print(http.send(
                    request(address, user, password, questions.getFirst()),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return failing("This is not the address of a service.");
        } catch (IOException e) {
            return failing("The service does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILURE;
        }
    }

    private static HttpRequest request(URI address, String user, String password, String question) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address)
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .header("Accept", "text/csv, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("sql", question))))
                .build();
    }

    private int print(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return failing(sentenceOf(answer));
        }
        String csv = answer.body();
        // The mark is for spreadsheets; a pipe would take it for a part of the first name.
        out.print(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        out.flush();
        return SUCCESS;
    }

    private static String sentenceOf(HttpResponse<String> answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            String title = problem.path("title").asString("There is no answer");
            String detail =
                    problem.has("detail") ? ": " + problem.path("detail").asString("") : "";
            String place = problem.has("position")
                    ? " (at character " + (problem.path("position").asInt() + 1) + ")"
                    : "";
            return title + detail + place;
        } catch (JacksonException e) {
            return "The service answers with " + answer.statusCode() + ".";
        }
    }

    private int failing(String sentence) {
        mistakes.println(sentence);
        return FAILURE;
    }

    private static String option(List<String> arguments, String name, String otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name))
                .findFirst()
                .map(argument -> argument.substring(name.length()))
                .orElse(otherwise);
    }
}

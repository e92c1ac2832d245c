package org.redress.query.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redress.query.shell.CallFailed;
import org.redress.query.shell.ServiceCalls;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service in SQL and prints the answer as CSV: {@code java -jar … sql "select …"}. Over HTTP, because only
 * the service has its replica open, and so that the same rights, limits and notes count as for everybody else.
 */
public final class SqlCommandLine {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;

    private static final String VERB = "sql";

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
        List<String> questions = ServiceCalls.words(arguments);
        Optional<ServiceCalls> service = ServiceCalls.as(arguments, environment);
        if (questions.size() != 1 || service.isEmpty()) {
            return failing("Usage: sql --user=NAME [--service=" + ServiceCalls.SERVICE_USUAL
                    + "] \"select ...\"\nThe password is in " + ServiceCalls.PASSWORD + ".");
        }
        try (ServiceCalls calls = service.get();
                InputStream answer =
                        calls.send(request(calls, questions.getFirst())).body()) {
            String csv = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            // The mark is for spreadsheets; a pipe would take it for a part of the first name.
            out.print(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
            out.flush();
            return SUCCESS;
        } catch (CallFailed refused) {
            return failing(refused.sentence());
        } catch (IllegalArgumentException e) {
            return failing("This is not the address of a service.");
        } catch (IOException e) {
            return failing("The service does not answer.");
        }
    }

    private static HttpRequest request(ServiceCalls calls, String question) {
        return calls.request(SqlEndpoint.ADDRESS)
                .header("Content-Type", "application/json")
                .header("Accept", "text/csv, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("sql", question))))
                .build();
    }

    private int failing(String sentence) {
        mistakes.println(sentence);
        return FAILURE;
    }
}

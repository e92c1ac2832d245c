package org.redress.query.mining;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redress.query.replica.LogState;
import org.redress.query.shell.CallFailed;
import org.redress.query.shell.ServiceCalls;
import org.redress.query.shell.Waiting;
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
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream out;
    private final PrintStream mistakes;
    private final UnaryOperator<@Nullable String> environment;

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
        Optional<AskedQuestion> asked = AskedQuestion.of(arguments);
        Optional<ServiceCalls> service = ServiceCalls.as(arguments, environment);
        if (service.isEmpty() || asked.isEmpty()) {
            return failing(AskedQuestion.USAGE);
        }
        try (ServiceCalls calls = service.get()) {
            return asked.get().sends() ? send(calls, asked.get()) : answer(calls, asked.get());
        } catch (CallFailed refused) {
            return failing(refused.sentence());
        } catch (IllegalArgumentException e) {
            return failing("This is not the address of a service.");
        } catch (IOException e) {
            return failing("A file cannot be read or written.");
        }
    }

    private int answer(ServiceCalls calls, AskedQuestion asked) throws IOException {
        HttpRequest request = asked.request(calls);
        HttpResponse<InputStream> answer = calls.send(request);
        if (answer.statusCode() == 202) {
            JsonNode view = read(answer);
            String task = answer.headers().firstValue("Location").orElse("");
            answer = new AskedTask(calls, task).answer(request, view, Waiting.forProgress(mistakes));
        }
        try (InputStream body = answer.body()) {
            if (asked.to() == null) {
                body.transferTo(out);
                out.flush();
            } else {
                write(body, asked.to());
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

    /** Sends a log, and waits until it can be asked. */
    private int send(ServiceCalls calls, AskedQuestion asked) throws IOException {
        JsonNode sent = read(calls.send(asked.request(calls)));
        String address = AskedQuestion.address(sent.path("log").asString(""));
        JsonNode log = Waiting.forProgress(mistakes)
                .until(
                        sent,
                        view -> !is(view, LogState.READING),
                        () -> read(calls.send(calls.request(address).GET().build())));
        out.println(log.toPrettyString());
        return is(log, LogState.READY) ? SUCCESS : FAILURE;
    }

    private static boolean is(JsonNode log, LogState state) {
        return log.path("state").asString("").equals(state.name());
    }

    private static JsonNode read(HttpResponse<InputStream> answer) {
        return JSON.readTree(answer.body());
    }

    private int failing(String sentence) {
        mistakes.println(sentence);
        return FAILURE;
    }
}
